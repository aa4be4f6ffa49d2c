using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A healthy device with genuine software, of which a test can make everything wrong.</summary>
public sealed class FakeDevice : IDeviceHealth, IDeployment
{
    private const int Version = 65536;
    private const int FarDate = 991231;
    private const int DigestLength = PosTerminal.Firmware.Deployment.Manifest.CodeLength;

    private readonly IHmac _hmac;

    public bool IsTamperOpen { get; set; }

    public bool IsPrinterFaulty { get; set; }

    public int SupplyMv { get; set; } = 5000;

    public int FreeMemoryBytes { get; set; } = 60_000;

    public int Parts { get; set; } = DevicePart.Keypad | DevicePart.Display;

    public byte[] Assemblies { get; } = { (byte)'A', (byte)'1' };

    /// <summary>
    /// Parts keypad and display, open from 8:00 to 20:00, access point 7, "PE", UnionPay, merchant "M1", currency 156,
    /// in UTC, routes 34 to 69.
    /// </summary>
    public byte[] Configuration { get; } =
    {
        (byte)'P', (byte)'2', 0, 5, 1, 224, 4, 176, 0, 0, 0, 0, 0, 7, (byte)'P', (byte)'E', 0,
        (byte)'M', (byte)'1', 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 0, 156,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 34, 69,
    };

    public byte[] Hosts { get; } = { (byte)'h', (byte)'1' };

    public byte[] Authority { get; } = { 48, 1 };

    public byte[] Manifest { get; private set; } = new byte[0];

    public byte[] Update { get; set; } = new byte[0];

    public int RejectCount { get; private set; }

    public FakeDevice()
        : this(new FakeBoard())
    {
    }

    /// <summary>The same with a manifest that is sealed by another digest.</summary>
    public FakeDevice(IHmac hmac)
    {
        _hmac = hmac;
        Manifest = Seal(1, Version, FarDate, 0, FarDate);
    }

    /// <summary>Puts a manifest in that says so of the genuine software.</summary>
    public void SetManifest(int epoch, int recommended, int updateBy, int safe, int graceUntil) =>
        Manifest = Seal(epoch, recommended, updateBy, safe, graceUntil);

    /// <summary>A manifest of an epoch, else as the one in force.</summary>
    public byte[] SealOf(int epoch) => Seal(epoch, Version, FarDate, 0, FarDate);

    public int Read(DeploymentPart part, byte[] buffer)
    {
        byte[] bytes = part switch
        {
            DeploymentPart.Manifest => Manifest,
            DeploymentPart.Configuration => Configuration,
            DeploymentPart.Assemblies => Assemblies,
            DeploymentPart.Hosts => Hosts,
            DeploymentPart.Authority => Authority,
            _ => Update,
        };
        Array.Copy(bytes, 0, buffer, 0, bytes.Length);
        return bytes.Length;
    }

    /// <summary>True once the terminal has removed its keys.</summary>
    public bool AreKeysErased { get; set; }

    /// <summary>How often that fails.</summary>
    public int EraseFailures { get; set; }

    public bool TryEraseKeys()
    {
        AreKeysErased = EraseFailures == 0;
        EraseFailures -= AreKeysErased ? 0 : 1;
        return AreKeysErased;
    }

    /// <summary>The provider's configuration for a test bench: an opened case leaves the keys.</summary>
    public void KeepKeys()
    {
        Configuration[16] |= 0x80;
        Manifest = Seal(1, Version, FarDate, 0, FarDate);
    }

    /// <summary>The provider's configuration for a test bench: the console tells the display.</summary>
    public void LetLook()
    {
        Configuration[16] |= 0x40;
        Manifest = Seal(1, Version, FarDate, 0, FarDate);
    }

    public void RejectUpdate()
    {
        RejectCount++;
        Update = new byte[0];
    }

    private byte[] Seal(int epoch, int recommended, int updateBy, int safe, int graceUntil)
    {
        byte[] manifest = new byte[PosTerminal.Firmware.Deployment.Manifest.Length];
        manifest[0] = (byte)'M';
        manifest[1] = (byte)'2';
        Put(manifest, 2, 2, epoch);
        Put(manifest, 4, 4, Version);
        Put(manifest, 8, 4, recommended);
        Put(manifest, 12, 4, updateBy);
        Put(manifest, 16, 4, safe);
        Put(manifest, 20, 4, graceUntil);
        Sign(Assemblies, Assemblies.Length, manifest, 24, DigestLength, KeyLabel.Digest);
        Sign(Configuration, Configuration.Length, manifest, 36, DigestLength, KeyLabel.Digest);
        Sign(Hosts, Hosts.Length, manifest, 48, DigestLength, KeyLabel.Digest);
        Sign(Authority, Authority.Length, manifest, 60, DigestLength, KeyLabel.Digest);
        Sign(manifest, 72, manifest, 72, 16, KeyLabel.Manifest);
        return manifest;
    }

    private void Sign(byte[] bytes, int count, byte[] target, int at, int length, KeyLabel label)
    {
        byte[] code = new byte[32];
        _hmac.Compute(LabelledKey.Derive(_hmac, new byte[16], label), bytes, count, code);
        Array.Copy(code, 0, target, at, length);
    }

    private static void Put(byte[] bytes, int at, int length, int value)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            bytes[at + i] = (byte)value;
            value >>= 8;
        }
    }
}
