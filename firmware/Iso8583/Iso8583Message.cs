using System;

namespace PosTerminal.Firmware.Iso8583;

/// <summary>
/// One message of ISO 8583:1987, written and read in place: message type and lengths in ASCII, bitmaps in binary. On
/// a connection 2 bytes go before it, its length, most significant first; they are not in this buffer.
/// </summary>
public sealed class Iso8583Message
{
    /// <summary>Length of the buffer in bytes.</summary>
    public const int MaximumLength = 512;

    /// <summary>What <see cref="Parse"/> names when the fault is in no field: message type, bitmaps, excess.</summary>
    public const int Head = 1;

    private const int TypeLength = 4;
    private const int BitmapLength = 8;
    private const int FieldsAt = TypeLength + BitmapLength;
    private const int MacField = 64;
    private const int LongMacField = 128;
    private const int MacLength = 8;
    private const int MostDigits = 18;

    private readonly byte[] _bytes = new byte[MaximumLength];
    private readonly short[] _offsets = new short[FieldFormat.LastField + 1];
    private readonly FieldFormat _format = new FieldFormat();
    private int _length;
    private int _lastField = FieldFormat.LastField;
    private Iso8583Error _error;

    /// <summary>The buffer; it holds track 2 until <see cref="Clear"/>.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Length of the message in bytes, 0 when there is none.</summary>
    public int Length => _length;

    /// <summary>Message type as a number, 200 for "0200"; 0 when there is no message.</summary>
    public int MessageType => _length == 0 ? 0 : (int)NumberAt(0, TypeLength);

    /// <summary>Why the last <see cref="Parse"/> found no message.</summary>
    public Iso8583Error Error => _error;

    /// <summary>
    /// Where the authentication code begins: field 128, or field 64 of a message without it. It is 0 unless the code
    /// ends the message, for it covers all that is before it.
    /// </summary>
    public int MacOffset
    {
        get
        {
            int at = _offsets[Has(LongMacField) ? LongMacField : MacField];
            return at > 0 && at + MacLength == _length ? at : 0;
        }
    }

    /// <summary>True when the message has an authentication code at all, right or wrong.</summary>
    public bool HasMac => Has(MacField) || Has(LongMacField);

    /// <summary>True when the message has a field, 2 to 128.</summary>
    public bool Has(int field) => _offsets[field] > 0;

    /// <summary>Where the value of a field begins, behind its length; 0 when it is absent.</summary>
    public int OffsetOf(int field) => _offsets[field];

    /// <summary>Bytes of the value of a field, 0 when it is absent.</summary>
    public int LengthOf(int field)
    {
        if (!Has(field))
        {
            return 0;
        }
        _format.Select(field);
        return LengthAt(_offsets[field] - _format.PrefixLength);
    }

    /// <summary>The number of a field; -1 when it is absent or not 1 to 18 digits.</summary>
    public long NumberOf(int field) => Has(field) ? NumberAt(_offsets[field], LengthOf(field)) : -1;

    /// <summary>True when the field has exactly these bytes.</summary>
    public bool Equals(int field, byte[] value)
    {
        bool isEqual = LengthOf(field) == value.Length;
        for (int i = 0; i < value.Length && isEqual; i++)
        {
            isEqual = _bytes[_offsets[field] + i] == value[i];
        }
        return isEqual;
    }

    /// <summary>Begins a message without fields. They follow in ascending order.</summary>
    /// <param name="messageType">0 to 9999; 200 is "0200".</param>
    public void Begin(int messageType)
    {
        Clear();
        PutDigits(0, TypeLength, messageType);
        _length = FieldsAt;
        _lastField = Head;
    }

    /// <summary>
    /// Appends a field, with its length where that varies; false, with nothing appended, when the value does not fit.
    /// </summary>
    public bool TryPut(int field, byte[] value, int offset, int count)
    {
        int at = Open(field, count);
        if (at == 0)
        {
            return false;
        }
        Array.Copy(value, offset, _bytes, at, count);
        return TryClose(field, at, count);
    }

    /// <summary>Appends a field of ASCII characters.</summary>
    public bool TryPutText(int field, string text)
    {
        int at = Open(field, text.Length);
        for (int i = 0; i < text.Length && at != 0; i++)
        {
            _bytes[at + i] = (byte)(text[i] > '~' ? '\0' : text[i]);
        }
        return at != 0 && TryClose(field, at, text.Length);
    }

    /// <summary>Appends a field of fixed length with leading zeros.</summary>
    public bool TryPutNumber(int field, long value)
    {
        int count = _format.Select(field) && _format.PrefixLength == 0 ? _format.MaximumLength : 0;
        int at = Open(field, count);
        return at != 0 && value >= 0 && PutDigits(at, count, value) && TryClose(field, at, count);
    }

    /// <summary>
    /// Appends field 64, or 128 behind a second bitmap, as zeros for the code over all before <see cref="MacOffset"/>.
    /// </summary>
    public bool TryReserveMac()
    {
        int field = IsSet(Head) ? LongMacField : MacField;
        int at = Open(field, MacLength);
        if (at == 0)
        {
            return false;
        }
        Array.Clear(_bytes, at, MacLength);
        return TryClose(field, at, MacLength);
    }

    /// <summary>Reads what the caller has put into <see cref="Bytes"/>.</summary>
    /// <param name="count">Bytes, any number.</param>
    /// <returns>0 when it is a message; else the field at fault, 2 to 128, or <see cref="Head"/>: nothing can be read
    /// then, and <see cref="Error"/> tells why.</returns>
    public int Parse(int count)
    {
        Forget();
        _error = ReadHead(count);
        int fault = _error == Iso8583Error.None ? ReadFields(count) : Head;
        if (fault != 0)
        {
            Forget();
        }
        return fault;
    }

    /// <summary>Zeroes the buffer: there is no message then.</summary>
    public void Clear()
    {
        Array.Clear(_bytes, 0, MaximumLength);
        Forget();
    }

    private void Forget()
    {
        Array.Clear(_offsets, 0, _offsets.Length);
        _length = 0;
        _lastField = FieldFormat.LastField;
    }

    private int Open(int field, int count)
    {
        if (field <= _lastField || !_format.Select(field) || !_format.AllowsLength(count))
        {
            return 0;
        }
        int at = _length + _format.PrefixLength;
        int bitmap = field > MacField && !IsSet(Head) ? BitmapLength : 0;
        return at + count + bitmap <= MaximumLength ? at : 0;
    }

    private bool TryClose(int field, int at, int count)
    {
        if (!_format.Allows(_bytes, at, count))
        {
            return false;
        }
        PutDigits(_length, _format.PrefixLength, count);
        _offsets[field] = (short)at;
        _length = at + count;
        _lastField = field;
        if (field > MacField && !IsSet(Head))
        {
            InsertBitmap();
        }
        Set(field);
        return true;
    }

    private void InsertBitmap()
    {
        Array.Copy(_bytes, FieldsAt, _bytes, FieldsAt + BitmapLength, _length - FieldsAt);
        Array.Clear(_bytes, FieldsAt, BitmapLength);
        _length += BitmapLength;
        Set(Head);
        for (int field = 0; field < _offsets.Length; field++)
        {
            _offsets[field] += (short)(Has(field) ? BitmapLength : 0);
        }
    }

    private Iso8583Error ReadHead(int count)
    {
        if (count < FieldsAt || count > MaximumLength)
        {
            return count < FieldsAt ? Iso8583Error.Truncated : Iso8583Error.Excess;
        }
        if (NumberAt(0, TypeLength) < 0)
        {
            return Iso8583Error.MessageType;
        }
        _length = IsSet(Head) ? FieldsAt + BitmapLength : FieldsAt;
        return count < _length ? Iso8583Error.Truncated : Iso8583Error.None;
    }

    private int ReadFields(int count)
    {
        int last = IsSet(Head) ? FieldFormat.LastField : MacField;
        for (int field = Head + 1; field <= last; field++)
        {
            _error = IsSet(field) ? ReadField(field, count) : Iso8583Error.None;
            if (_error != Iso8583Error.None)
            {
                return field;
            }
        }
        _error = _length < count ? Iso8583Error.Excess : Iso8583Error.None;
        return _length < count ? Head : 0;
    }

    private Iso8583Error ReadField(int field, int end)
    {
        _format.Select(field);
        int at = _length + _format.PrefixLength;
        int count = at > end ? 0 : LengthAt(_length);
        if (at <= end && !_format.AllowsLength(count))
        {
            return Iso8583Error.Length;
        }
        if (at + count > end)
        {
            return Iso8583Error.Truncated;
        }
        _offsets[field] = (short)at;
        _length = at + count;
        return _format.Allows(_bytes, at, count) ? Iso8583Error.None : Iso8583Error.Character;
    }

    private int LengthAt(int at) =>
        _format.PrefixLength == 0 ? _format.MaximumLength : (int)NumberAt(at, _format.PrefixLength);

    private bool IsSet(int field) => (_bytes[BitmapByte(field)] & BitOf(field)) != 0;

    private void Set(int field) => _bytes[BitmapByte(field)] |= (byte)BitOf(field);

    private static int BitmapByte(int field) => TypeLength + ((field - 1) >> 3);

    private static int BitOf(int field) => 0x80 >> ((field - 1) & 7);

    private bool PutDigits(int at, int count, long value)
    {
        for (int i = at + count - 1; i >= at; i--)
        {
            _bytes[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
        return value == 0;
    }

    private long NumberAt(int at, int count)
    {
        long number = count > MostDigits ? -1 : 0;
        for (int i = at; i < at + count && number >= 0; i++)
        {
            int digit = _bytes[i] - '0';
            number = digit >= 0 && digit <= 9 ? (number * 10) + digit : -1;
        }
        return number;
    }
}
