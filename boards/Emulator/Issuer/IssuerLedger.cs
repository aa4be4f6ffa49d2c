namespace PosTerminal.Emulator.Issuer;

/// <summary>Counts of what the issuer has booked.</summary>
public sealed record IssuerLedger
{
    /// <summary>Sales approved.</summary>
    public int Approvals { get; set; }

    /// <summary>Sales declined, for whatever reason.</summary>
    public int Declines { get; set; }

    /// <summary>Approved sales undone.</summary>
    public int Reversals { get; set; }

    /// <summary>Requests of any kind that arrived.</summary>
    public int Requests { get; set; }

    /// <summary>
    /// What a terminal reported last of keyboard, PIN pad, reader, printer and display: '1' for good, '0' for bad; ""
    /// before any report.
    /// </summary>
    public string Status { get; set; } = "";
}
