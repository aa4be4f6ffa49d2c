namespace PosTerminal.Fuzz.Targets;

/// <summary>A reader of bytes that come from outside.</summary>
public interface IFuzzTarget
{
    /// <summary>Reads bytes, and throws when the reader breaks on them or contradicts itself.</summary>
    void Try(byte[] bytes);
}
