namespace PosTerminal.Emulator.Decoding;

/// <summary>How recordings are to be read.</summary>
/// <param name="Format">csv, wav or vcd; null: by the file's name.</param>
/// <param name="Signal">Of a VCD the F2F line, or CLOCK,DATA; null: its only wire, or the emulator's own.</param>
/// <param name="IsSplit">True when silence parts the swipes of a CSV too; in sounds and VCDs it always does.</param>
public sealed record RecordingOptions(string? Format, string? Signal, bool IsSplit);
