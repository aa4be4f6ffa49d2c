namespace PosTerminal.Emulator.Decoding;

/// <summary>How recordings are to be read.</summary>
/// <param name="Format">csv, wav or vcd; null: by the file's name.</param>
/// <param name="Signal">Of lines (VCD, CSV) the F2F line, or CLOCK,DATA; null: the only wire, or track-2.</param>
/// <param name="IsSplit">True when silence parts the swipes of a CSV too; in sounds and VCDs it always does.</param>
public sealed record RecordingOptions(string? Format, string? Signal, bool IsSplit);
