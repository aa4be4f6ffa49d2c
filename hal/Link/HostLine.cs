namespace PosTerminal.Hal.Link;

/// <summary>
/// Reads a line <c>HOST:PORT id N [book M] tls NAME</c>, or with <c>plain</c> in place of <c>tls NAME</c>, the words
/// behind the address in any order. HOST is a name or an IPv4 address. N, 1 to 255, is the host's number for ever, the
/// same in all files of a group; <c>book M</c> says that it keeps the book of host M. The certificate must be for NAME;
/// <c>plain</c> is for a network that nobody else can read. An address 127.x.x.x needs neither.
/// </summary>
public sealed class HostLine
{
    private const int MaxPort = 65535;

    private HostFileError _error;
    private int _id;
    private int _book;
    private string? _tlsName;
    private bool _isPlain;

    /// <summary>What is wrong with the line that was read last.</summary>
    public HostFileError Error => _error;

    /// <summary>Reads a line; null when it is bad.</summary>
    /// <param name="line">Without blanks at its end.</param>
    public HostAddress? Read(string line)
    {
        string[] words = line.Split(' ');
        int colon = words[0].IndexOf(':');
        string name = colon < 0 ? "" : words[0].Substring(0, colon);
        int port = NumberOf(words[0].Substring(colon + 1), MaxPort);
        _id = 0;
        _book = 0;
        _tlsName = null;
        _isPlain = false;
        _error = port == 0 || !IsName(name) ? HostFileError.Address : HostFileError.None;
        for (int i = 1; i < words.Length && _error == HostFileError.None; i++)
        {
            i += ReadWord(words[i], i + 1 < words.Length ? words[i + 1] : "");
        }

        HostAddress host = new HostAddress(name, port, _tlsName, _id, _book == 0 ? _id : _book);
        bool isHere = host.IsNumeric && name.Length > 3 && name.Substring(0, 4) == "127.";
        _error = _error != HostFileError.None ? _error
            : _id == 0 ? HostFileError.NoId
            : (_tlsName != null) == (_isPlain || (isHere && _tlsName == null)) ? HostFileError.NoSecrecy
            : HostFileError.None;
        return _error == HostFileError.None ? host : null;
    }

    // Answers how many words behind this one belong to it.
    private int ReadWord(string word, string value)
    {
        int number = NumberOf(value, HostAddress.MaxId);
        bool isGood = false;
        if (word == "plain")
        {
            isGood = !_isPlain;
            _isPlain = true;
        }
        else if (word == "tls")
        {
            isGood = _tlsName == null && IsName(value);
            _tlsName = value;
        }
        else if (word == "id")
        {
            isGood = _id == 0 && number != 0;
            _id = number;
        }
        else if (word == "book")
        {
            isGood = _book == 0 && number != 0;
            _book = number;
        }

        _error = isGood ? HostFileError.None : HostFileError.Word;
        return word == "plain" ? 0 : 1;
    }

    private static bool IsName(string text)
    {
        bool isName = text.Length > 0;
        for (int i = 0; i < text.Length; i++)
        {
            char sign = text[i];
            isName &= sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-';
        }

        return isName;
    }

    // 0 for a text that is no number from 1 to the largest.
    private static int NumberOf(string text, int largest)
    {
        int number = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            number = digit < 0 || digit > 9 || number > largest ? largest + 1 : (number * 10) + digit;
        }

        return number <= largest ? number : 0;
    }
}
