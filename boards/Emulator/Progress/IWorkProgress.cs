using System;

namespace PosTerminal.Emulator.Progress;

/// <summary>Says how far long work has come, to whoever waits for it. May be told from any thread.</summary>
public interface IWorkProgress : IDisposable
{
    /// <summary>More is to be done than was said so far.</summary>
    void Expect(long more);

    /// <summary>So much more is done.</summary>
    void Add(long done);
}
