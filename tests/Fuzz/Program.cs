using System;
using System.IO;
using System.Linq;
using PosTerminal.Fuzz.Targets;
using SharpFuzz;

string name = args.FirstOrDefault() ?? "";
if (!TargetTable.Names.Contains(name))
{
    Console.Error.WriteLine($"usage: TARGET [FILE...]; targets: {string.Join(", ", TargetTable.Names)}");
    return 2;
}
if (args.Length > 1)
{
    foreach (string file in args[1..])
    {
        TargetTable.Make(name).Try(File.ReadAllBytes(file));
    }
    return 0;
}
// Only in here is the fuzzer's memory there, which everything instrumented writes to.
IFuzzTarget? target = null;
Fuzzer.Run(stream =>
{
    using MemoryStream bytes = new();
    stream.CopyTo(bytes);
    target ??= TargetTable.Make(name);
    target.Try(bytes.ToArray());
});
return 0;
