using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Terminal;

namespace PosTerminal.Emulator.Machine;

/// <summary>A status report as lines: the host's side of it, written apart from the terminal's.</summary>
public static class ReportText
{
    private const int FlagsAt = 4;
    private const int VersionAt = 9;
    private const int CountersAt = 19;
    private const int ActiveAt = 29;
    private const int LogAt = 78;
    private static readonly string[] s_parts = ["keyboard", "pin-pad", "reader", "printer", "display"];
    private static readonly string[] s_counters = ["approved", "declined", "reversed", "read", "not-read"];

    /// <summary>The lines of the report that a terminal gives now; none without a terminal.</summary>
    public static IReadOnlyList<string> Of(TerminalMachine? machine)
    {
        byte[] report = new byte[StatusReport.Length];
        machine?.Report.Write(report);
        return machine is null ? [] : Of(report);
    }

    private static List<string> Of(byte[] report)
    {
        List<string> lines = [Flags(report), Versions(report), Counters(report)];
        for (int i = 0; i < report[ActiveAt]; i++)
        {
            lines.Add($"present: {CodeAt(report, ActiveAt + 1 + (2 * i))}");
        }
        for (int i = 0; i < report[LogAt]; i++)
        {
            int at = LogAt + 1 + (6 * i);
            lines.Add($"{BinaryPrimitives.ReadUInt32BigEndian(report.AsSpan(at + 2)),8} s  {CodeAt(report, at)}");
        }
        return lines;
    }

    private static string Flags(byte[] report) => Join(s_parts, i => report[FlagsAt + i] == '1' ? "good" : "BAD");

    private static string Counters(byte[] report) =>
        Join(s_counters, i => $"{BinaryPrimitives.ReadUInt16BigEndian(report.AsSpan(CountersAt + (2 * i)))}");

    private static string Versions(byte[] report)
    {
        uint version = BinaryPrimitives.ReadUInt32BigEndian(report.AsSpan(VersionAt));
        int epoch = BinaryPrimitives.ReadUInt16BigEndian(report.AsSpan(VersionAt + 4));
        uint seconds = BinaryPrimitives.ReadUInt32BigEndian(report.AsSpan(VersionAt + 6));
        return $"version {version >> 24}.{(version >> 16) & 255}.{version & 65535}, epoch {epoch}, on for {seconds} s";
    }

    private static string Join(string[] names, Func<int, string> value)
    {
        string[] pairs = new string[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            pairs[i] = $"{names[i]} {value(i)}";
        }
        return string.Join(", ", pairs);
    }

    private static string CodeAt(byte[] report, int at) =>
        FaultName.Of((FaultCode)BinaryPrimitives.ReadUInt16BigEndian(report.AsSpan(at)));
}
