using System;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Device;

/// <summary>The provider's side of a deployment: software, configuration and the manifest that seals them.</summary>
public sealed class TestDeployment
{
    /// <summary>Every part of the emulated terminal.</summary>
    public const int AllParts = DevicePart.Keypad | DevicePart.Reader | DevicePart.Display | DevicePart.Printer
        | DevicePart.TamperSwitch | DevicePart.Network;

    /// <summary>Number of the access point at which the terminal is installed.</summary>
    public const long HomeAccessPoint = 0x02_00_5E_10_00_01;

    /// <summary>The host's code for an expired PIN.</summary>
    public const string PinExpiredCode = "PE";

    /// <summary>Version 0.1.0 as the manifest writes it.</summary>
    public const int RunningVersion = 1 << 16;

    private const int FarDate = 991231;

    // The number of the merchant is made up. Routes: Mastercard 2, and 3 to 6; 1 and 7 to 9 have none.
    private static readonly DeploymentSheet s_usual = new()
    {
        Assemblies = ["PosTerminal.Firmware 0.1.0.0", "PosTerminal.Hal 0.1.0.0"],
        Version = RunningVersion,
        Parts = AllParts,
        OpeningMinute = 7 * 60,
        ClosingMinute = 23 * 60,
        AccessPoint = HomeAccessPoint,
        PinExpired = PinExpiredCode,
        Merchant = "M00000000000001",
        Routes = [22, 27, 34, 37, 40, 69],
        Hosts = ["127.0.0.1:7001 id 1"],
    };

    private static readonly DeploymentSealer s_sealer = new(TestKeys.Unlock);

    private readonly DeploymentSheet _first;
    private DeploymentSheet _sheet;

    /// <summary>A deployment that the provider has just made.</summary>
    /// <param name="profile">Number of the host's profile.</param>
    /// <param name="keepsKeys">True where an opened case leaves the keys.</param>
    /// <param name="mayLook">True where the console may tell what the display shows.</param>
    public TestDeployment(int profile = 0, bool keepsKeys = false, bool mayLook = false)
    {
        _first = s_usual with { Profile = profile, KeepsKeys = keepsKeys, MayLook = mayLook };
        _sheet = _first;
        Restore();
    }

    /// <summary>Names and versions of what runs.</summary>
    public byte[] Assemblies { get; set; } = [];

    /// <summary>The configuration.</summary>
    public byte[] Configuration { get; set; } = [];

    /// <summary>The file of hosts. It is sealed as on a board; whom the emulator talks to is said elsewhere.</summary>
    public byte[] Hosts { get; set; } = [];

    /// <summary>The authority; there is none.</summary>
    public byte[] Authority { get; set; } = [];

    /// <summary>The manifest.</summary>
    public byte[] Manifest { get; set; } = [];

    /// <summary>The update that is offered, empty for none.</summary>
    public byte[] Update { get; set; } = [];

    /// <summary>Number of the manifest.</summary>
    public int Epoch { get; set; } = 1;

    /// <summary>True where an opened case leaves the keys.</summary>
    public bool KeepsKeys => _sheet.KeepsKeys;

    /// <summary>True when something is not as the provider left it.</summary>
    public bool IsTouched => _sheet != _first || Update.Length > 0 || Authority.Length > 0
        || !Hosts.AsSpan().SequenceEqual(HostLines.BytesOf(_sheet.Hosts))
        || !Assemblies.AsSpan().SequenceEqual(DeploymentSealer.AssembliesOf(_sheet))
        || !Configuration.AsSpan().SequenceEqual(DeploymentSealer.ConfigurationOf(_sheet))
        || !Manifest.AsSpan().SequenceEqual(Seal());

    /// <summary>The bytes of a part.</summary>
    public byte[] BytesOf(DeploymentPart part) => part switch
    {
        DeploymentPart.Manifest => Manifest,
        DeploymentPart.Configuration => Configuration,
        DeploymentPart.Assemblies => Assemblies,
        DeploymentPart.Hosts => Hosts,
        DeploymentPart.Authority => Authority,
        _ => Update,
    };

    /// <summary>The provider cleans the terminal: software, configuration and manifest are genuine.</summary>
    public void Restore()
    {
        Assemblies = DeploymentSealer.AssembliesOf(_sheet);
        Configuration = DeploymentSealer.ConfigurationOf(_sheet);
        Hosts = HostLines.BytesOf(_sheet.Hosts);
        Authority = [];
        Manifest = Seal();
        Update = [];
    }

    /// <summary>The provider makes a new configuration, which the terminal reads at its next power-up.</summary>
    public void Configure(Func<DeploymentSheet, DeploymentSheet> change)
    {
        _sheet = change(_sheet);
        Restore();
    }

    /// <summary>All is as when the deployment was made.</summary>
    public void Renew() => Configure(_ => _first);

    /// <summary>The provider says something else of the software; see <see cref="Seal"/>.</summary>
    public void Say(
        int recommended = RunningVersion, int updateBy = FarDate, int safe = 0, int graceUntil = FarDate) =>
        Manifest = Seal(recommended, updateBy, safe, graceUntil);

    /// <summary>A manifest over the genuine software and configuration.</summary>
    /// <param name="recommended">Recommended version.</param>
    /// <param name="updateBy">Last day on which an older one may sell, YYMMDD.</param>
    /// <param name="safe">Lowest safe version.</param>
    /// <param name="graceUntil">Last day on which an older one may run, YYMMDD.</param>
    public byte[] Seal(
        int recommended = RunningVersion, int updateBy = FarDate, int safe = 0, int graceUntil = FarDate) =>
        s_sealer.Seal(_sheet with
        {
            Epoch = Epoch,
            Recommended = recommended,
            UpdateBy = updateBy,
            Safe = safe,
            GraceUntil = graceUntil,
        });
}
