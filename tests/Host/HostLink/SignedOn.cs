using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Benches whose terminal may sell: before the host has accepted a sign-on none may.</summary>
public static class SignedOn
{
    private const long PatienceNs = 10_000_000_000;

    // The states of the devices are told right after it.
    private const long StatusNs = 2_000_000_000;

    /// <summary>
    /// Switches a bench on and lets time pass until the host has accepted the sign-on and the states of the devices.
    /// </summary>
    public static void PowerUpSignedOn(this Bench bench)
    {
        bench.PowerUp();
        bench.WaitForSignOn();
    }

    /// <summary>Lets time pass until the host has accepted the sign-on.</summary>
    public static void WaitForSignOn(this Bench bench)
    {
        Assert.IsTrue(bench.RunUntil(() => bench.IsSignedOn, bench.NowNs + PatienceNs), "no sign-on");
        bench.RunFor(StatusNs);
    }
}
