using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Provider;

/// <summary>The lines of a file of hosts in a deployment sheet, read as the terminal will read them.</summary>
public static class HostLines
{
    /// <summary>The lines; what a terminal would refuse is an error at its line.</summary>
    public static IReadOnlyList<string> Of(Value? value)
    {
        IReadOnlyList<Value> items = value?.AsList() ?? [];
        string[] lines = [.. items.Select(item => item.AsText())];
        HostFile file = Read(lines);
        bool isLong = BytesOf(lines).Length > HostFile.MaxLength;
        if (file.BadLine > 0)
        {
            items[file.BadLine - 1].Refuse($"'{value!.Name}': {HostFileText.Of(file.Error)}");
        }
        else if (isLong)
        {
            value!.Refuse($"'{value.Name}' takes {HostFile.MaxLength} bytes at most");
        }
        return lines;
    }

    /// <summary>True when a host of these lines speaks TLS.</summary>
    public static bool HasTls(IReadOnlyList<string> lines) => Read(lines).Hosts.Any(host => host.TlsName is not null);

    /// <summary>The file, a line for each host.</summary>
    public static byte[] BytesOf(IReadOnlyList<string> lines) =>
        Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));

    private static HostFile Read(IReadOnlyList<string> lines)
    {
        byte[] bytes = BytesOf(lines);
        return new HostFile(bytes, bytes.Length);
    }
}
