using System;
using System.Globalization;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Device;

namespace PosTerminal.Emulator.Machine;

/// <summary>Makes the device around a terminal.</summary>
internal static class DeviceMaker
{
    /// <summary>A healthy one. A host elsewhere has the date of today, and so has the calendar then.</summary>
    internal static SimulatedDevice Make(BenchOptions options) => new()
    {
        Date = options.Host is null ? options.Date : Today,
        RightDate = options.Host is null ? SimulatedDevice.UsualDate : Today,
        Deployment = new TestDeployment(options.Profile, options.KeepsKeys, options.MayLook),
    };

    private static int Today =>
        int.Parse(DateTime.UtcNow.ToString("yyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
