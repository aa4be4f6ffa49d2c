using System;
using System.Globalization;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Device;

namespace PosTerminal.Emulator.Machine;

/// <summary>Makes the device around a terminal.</summary>
internal static class DeviceMaker
{
    /// <summary>A healthy one. A host elsewhere has the date of today, and so has the calendar then, unless that host's
    /// day is known.</summary>
    internal static SimulatedDevice Make(BenchOptions options) => new()
    {
        Date = IsToday(options) ? Today : options.Date,
        RightDate = IsToday(options) ? Today : SimulatedDevice.UsualDate,
        Deployment = new TestDeployment(options.Profile, options.KeepsKeys, options.MayLook),
    };

    private static bool IsToday(BenchOptions options) => options.Host is not null && !options.KeepsDate;

    private static int Today =>
        int.Parse(DateTime.UtcNow.ToString("yyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
