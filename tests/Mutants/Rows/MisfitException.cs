using System;

namespace PosTerminal.Mutants.Rows;

/// <summary>A row no longer fits the sources: its text is gone, is there twice, or what is put in does not compile.
/// </summary>
public sealed class MisfitException(string message) : Exception(message);
