namespace PosTerminal.Hal.Jig;

/// <summary>A request as it came in: "> @4 key r=2 c=1 down=120000", looked at where it lies.</summary>
public sealed class JigRequest
{
    private const int None = -1;
    private const int CrcDigits = 4;
    private const long MostValue = 1_000_000_000_000;

    private byte[] _bytes = new byte[0];
    private int _end;
    private int _verbAt;
    private int _at;
    private bool _hasCrc;
    private long _number;

    /// <summary>Its number.</summary>
    public long Number => _number;

    /// <summary>Bytes of the line, for a reader of the rest.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>True where it came with its CRC, as "*4C02" at the end.</summary>
    public bool HasCrc => _hasCrc;

    /// <summary>Behind the last byte of what it says.</summary>
    public int End => _end;

    /// <summary>Takes a line; false when it is no request, or has a CRC that is wrong.</summary>
    public bool TryTake(byte[] bytes, int count)
    {
        _bytes = bytes;
        _end = count;
        _at = 0;
        _hasCrc = HasStar();
        if (!IsNext("> @") || (_hasCrc && !IsRight()))
        {
            return false;
        }
        _number = ReadNumber();
        _end -= _hasCrc ? CrcDigits + 2 : 0;
        bool isRequest = _number > 0 && _at < _end && _bytes[_at] == ' ';
        _verbAt = _at + 1;
        return isRequest && _verbAt < _end;
    }

    /// <summary>True when the request begins with a word, or two.</summary>
    public bool Is(string words)
    {
        _at = _verbAt;
        return IsNext(words) && (_at == _end || _bytes[_at] == ' ');
    }

    /// <summary>Where the rest behind the verb begins: the words of the last <see cref="Is"/>.</summary>
    public int RestAt => _at < _end ? _at + 1 : _end;

    /// <summary>The number behind a key as "down="; negative when there is none.</summary>
    public long NumberOf(string key) => NumberOf(key, 0);

    /// <summary>The number at an index of the list behind a key as "r="; negative when there is none.</summary>
    public long NumberOf(string key, int index)
    {
        _at = PlaceOf(key);
        if (_at == None)
        {
            return None;
        }
        for (int i = 0; i < index; i++)
        {
            ReadNumber();
            if (_at >= _end || _bytes[_at] != ',')
            {
                return None;
            }
            _at++;
        }
        return ReadSigned();
    }

    /// <summary>True when a word stands in the request.</summary>
    public bool Has(string word)
    {
        _at = PlaceOf(word);
        return _at != None && (_at == _end || _bytes[_at] == ' ');
    }

    /// <summary>Where the word behind a key as "on=" begins; negative when there is none.</summary>
    public int WordAt(string key) => PlaceOf(key);

    /// <summary>Behind the word that begins there.</summary>
    public int WordEnd(int at)
    {
        while (at < _end && _bytes[at] != ' ')
        {
            at++;
        }
        return at;
    }

    private bool HasStar()
    {
        int star = _end - CrcDigits - 1;
        return star > 0 && _bytes[star] == '*' && _bytes[star - 1] == ' ';
    }

    private bool IsRight()
    {
        int crc = 0;
        for (int i = _end - CrcDigits; i < _end; i++)
        {
            int digit = _bytes[i] >= 'A' && _bytes[i] <= 'F' ? _bytes[i] - 'A' + 10
                : _bytes[i] >= '0' && _bytes[i] <= '9' ? _bytes[i] - '0' : None;
            if (digit == None)
            {
                return false;
            }
            crc = (crc << 4) | digit;
        }
        return crc == Crc16.Of(_bytes, 0, _end - CrcDigits - 2);
    }

    private long ReadSigned()
    {
        bool isSigned = _at < _end && (_bytes[_at] == '-' || _bytes[_at] == '+');
        bool isNegative = isSigned && _bytes[_at] == '-';
        _at += isSigned ? 1 : 0;
        long number = ReadNumber();
        return isNegative && number > 0 ? None : number;
    }

    private long ReadNumber()
    {
        long number = None;
        while (_at < _end && _bytes[_at] >= '0' && _bytes[_at] <= '9')
        {
            number = (number == None ? 0 : number * 10) + _bytes[_at] - '0';
            number = number < MostValue ? number : MostValue;
            _at++;
        }
        return number;
    }

    // Behind a blank only, so that "own=" is not found in "down=".
    private int PlaceOf(string text)
    {
        for (int i = _verbAt; i < _end; i++)
        {
            _at = i;
            if (_bytes[i - 1] == ' ' && IsNext(text))
            {
                return _at;
            }
        }
        return None;
    }

    private bool IsNext(string text)
    {
        bool isSame = _at + text.Length <= _end;
        for (int i = 0; isSame && i < text.Length; i++)
        {
            isSame = _bytes[_at + i] == text[i];
        }
        _at += isSame ? text.Length : 0;
        return isSame;
    }
}
