namespace PosTerminal.Firmware.Iso8583;

/// <summary>What a field may hold, in the letters of ISO 8583:1987.</summary>
internal enum FieldKind : byte
{
    /// <summary>n: digits.</summary>
    Numeric = 0,

    /// <summary>x+n: C (credit) or D (debit), then digits.</summary>
    Signed = 1,

    /// <summary>an: letters, digits and the blank that pads them.</summary>
    Alphanumeric = 2,

    /// <summary>ans: printable ASCII.</summary>
    Text = 3,

    /// <summary>z: what a magnetic track holds, digits and separators.</summary>
    Track = 4,

    /// <summary>b: any bytes.</summary>
    Binary = 5,
}
