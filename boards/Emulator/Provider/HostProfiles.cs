using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Provider;

/// <summary>How a deployment or a scenario names the profile of its host.</summary>
public static class HostProfiles
{
    // In the order of the numbers of Firmware.Host.HostProfile.
    private static readonly string[] s_names = ["unionpay", "iso8583"];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The number of a named profile, that of UnionPay without one.</summary>
    public static int NumberOf(Value? name) =>
        name is null ? 0 : Math.Max(0, Array.IndexOf(s_names, name.AsOneOf(s_names)));
}
