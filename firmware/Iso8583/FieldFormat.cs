namespace PosTerminal.Firmware.Iso8583;

/// <summary>Kind and length of one field at a time, fields 2 to 128 of ISO 8583:1987.</summary>
internal sealed class FieldFormat
{
    internal const int LastField = 128;

    private const byte N = (byte)FieldKind.Numeric << KindShift;
    private const byte X = (byte)FieldKind.Signed << KindShift;
    private const byte An = (byte)FieldKind.Alphanumeric << KindShift;
    private const byte Ans = (byte)FieldKind.Text << KindShift;
    private const byte Z = (byte)FieldKind.Track << KindShift;
    private const byte B = (byte)FieldKind.Binary << KindShift;
    private const byte Var = 128;
    private const byte Var999 = 255;

    private const int KindShift = 5;
    private const int CountMask = 31;
    private const int ThreeDigits = 100;

    // Two bytes for a run of equal fields: kind and count, then the length. A variable length is that of the longest
    // value; its prefix has as many digits.
    private static readonly byte[] s_runs =
    {
        N + 1, Var + 19, N + 1, 6, N + 3, 12, N + 1, 10, N + 3, 8, N + 2, 6, // 2 to 12
        N + 6, 4, N + 6, 3, N + 2, 2, N + 1, 1, X + 4, 9, N + 2, Var + 11, // 13 to 33
        Ans + 1, Var + 28, Z + 1, Var + 37, Z + 1, Var + 104, An + 1, 12, An + 1, 6, An + 1, 2, An + 1, 3, // 34 to 40
        Ans + 1, 8, Ans + 1, 15, Ans + 1, 40, Ans + 1, Var + 25, Ans + 1, Var + 76, Ans + 3, Var999, // 41 to 48
        An + 3, 3, B + 1, 8, N + 1, 16, An + 1, Var + 120, Ans + 9, Var999, B + 1, 8, // 49 to 64
        B + 1, 1, N + 1, 1, N + 1, 2, N + 3, 3, N + 2, 4, N + 1, 6, N + 8, 10, N + 4, 12, N + 4, 16, // 65 to 89
        N + 1, 42, An + 1, 1, An + 1, 2, An + 1, 5, An + 1, 7, An + 1, 42, B + 1, 8, X + 1, 17, // 90 to 97
        Ans + 1, 25, N + 2, Var + 11, Ans + 1, Var + 17, Ans + 2, Var + 28, Ans + 1, Var + 100, // 98 to 104
        Ans + 23, Var999, B + 1, 8, // 105 to 128
    };

    private FieldKind _kind;
    private int _maximumLength;
    private int _prefixLength;

    /// <summary>Bytes of the value: the length of a fixed field, the greatest length of a variable one.</summary>
    internal int MaximumLength => _maximumLength;

    /// <summary>Digits of the length before the value: 0 (fixed), 2 or 3.</summary>
    internal int PrefixLength => _prefixLength;

    /// <summary>Reads the format of a field; false when no field has this number.</summary>
    internal bool Select(int field)
    {
        if (field < 2 || field > LastField)
        {
            return false;
        }
        int run = 0;
        for (int first = 2; field >= first + (s_runs[run] & CountMask); run += 2)
        {
            first += s_runs[run] & CountMask;
        }
        _kind = (FieldKind)(s_runs[run] >> KindShift);
        SetLength(s_runs[run + 1]);
        return true;
    }

    private void SetLength(byte length)
    {
        _maximumLength = length == Var999 ? 999 : length % Var;
        _prefixLength = length < Var ? 0 : _maximumLength < ThreeDigits ? 2 : 3;
    }

    internal bool AllowsLength(int count) =>
        _prefixLength == 0 ? count == _maximumLength : count > 0 && count <= _maximumLength;

    internal bool Allows(byte[] bytes, int at, int count)
    {
        bool isAllowed = true;
        for (int i = 0; i < count && isAllowed; i++)
        {
            isAllowed = _kind == FieldKind.Signed && i == 0
                ? bytes[at] == 'C' || bytes[at] == 'D'
                : Allows(bytes[at + i]);
        }
        return isAllowed;
    }

    private bool Allows(byte character)
    {
        bool isDigit = character >= '0' && character <= '9';
        switch (_kind)
        {
            case FieldKind.Alphanumeric: return isDigit || character == ' ' || IsLetter(character | 0x20);
            case FieldKind.Text: return character >= ' ' && character <= '~';
            case FieldKind.Track: return isDigit || character == '=' || character == 'D';
            case FieldKind.Binary: return true;
            default: return isDigit;
        }
    }

    private static bool IsLetter(int small) => small >= 'a' && small <= 'z';
}
