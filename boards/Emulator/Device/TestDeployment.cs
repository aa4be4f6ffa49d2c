using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using ManifestFormat = PosTerminal.Firmware.Service.Manifest;

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

    private const int OpeningMinute = 7 * 60;
    private const int ClosingMinute = 23 * 60;
    private const int FarDate = 991231;

    // Lowest and highest first two digits of account numbers: Mastercard 2, 3 to 6; 1 and 7 to 9 have no route.
    private static readonly byte[] s_routes = [22, 27, 34, 37, 40, 69];

    private readonly byte[] _sealedAssemblies = Encoding.ASCII.GetBytes(
        "PosTerminal.Firmware 0.1.0.0\nPosTerminal.Hal 0.1.0.0\n");

    /// <summary>A deployment that the provider has just made.</summary>
    public TestDeployment() => Restore();

    /// <summary>Names and versions of what runs.</summary>
    public byte[] Assemblies { get; set; } = [];

    /// <summary>The configuration.</summary>
    public byte[] Configuration { get; set; } = [];

    /// <summary>The manifest.</summary>
    public byte[] Manifest { get; set; } = [];

    /// <summary>The update that is offered, empty for none.</summary>
    public byte[] Update { get; set; } = [];

    /// <summary>Number of the manifest.</summary>
    public int Epoch { get; set; } = 1;

    /// <summary>The bytes of a part.</summary>
    public byte[] BytesOf(DeploymentPart part) => part switch
    {
        DeploymentPart.Manifest => Manifest,
        DeploymentPart.Configuration => Configuration,
        DeploymentPart.Assemblies => Assemblies,
        _ => Update,
    };

    /// <summary>The provider cleans the terminal: software, configuration and manifest are genuine.</summary>
    public void Restore()
    {
        Assemblies = (byte[])_sealedAssemblies.Clone();
        Configuration = MakeConfiguration();
        Manifest = Seal();
    }

    /// <summary>The provider says something else of the software; see <see cref="Seal"/>.</summary>
    public void Say(
        int recommended = RunningVersion, int updateBy = FarDate, int safe = 0, int graceUntil = FarDate) =>
        Manifest = Seal(recommended, updateBy, safe, graceUntil);

    /// <summary>A manifest over the genuine software and configuration.</summary>
    /// <param name="recommended">Recommended version.</param>
    /// <param name="updateBy">Last day on which an older one may sell, YYMMDD.</param>
    /// <param name="safe">Lowest safe version.</param>
    /// <param name="graceUntil">Last day on which an older one may run, YYMMDD.</param>
    public byte[] Seal(int recommended = RunningVersion, int updateBy = FarDate, int safe = 0, int graceUntil = FarDate)
    {
        byte[] manifest = new byte[ManifestFormat.Length];
        "PM"u8.CopyTo(manifest);
        BinaryPrimitives.WriteUInt16BigEndian(manifest.AsSpan(2), (ushort)Epoch);
        int[] numbers = [RunningVersion, recommended, updateBy, safe, graceUntil];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(manifest.AsSpan(4 + (4 * i)), numbers[i]);
        }
        CodeOf(_sealedAssemblies)[..ManifestFormat.CodeLength].CopyTo(manifest, 24);
        CodeOf(MakeConfiguration())[..ManifestFormat.CodeLength].CopyTo(manifest, 36);
        CodeOf(manifest[..ManifestFormat.SealAt])[..16].CopyTo(manifest, ManifestFormat.SealAt);
        return manifest;
    }

    private static byte[] CodeOf(byte[] bytes) => HMACSHA256.HashData(TestKeys.Unlock, bytes);

    private static byte[] MakeConfiguration()
    {
        byte[] bytes = new byte[17 + s_routes.Length];
        "PC"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), AllParts);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), OpeningMinute);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(6), ((long)ClosingMinute << 48) | HomeAccessPoint);
        Encoding.ASCII.GetBytes(PinExpiredCode).CopyTo(bytes, 14);
        bytes[16] = (byte)(s_routes.Length / 2);
        s_routes.CopyTo(bytes, 17);
        return bytes;
    }
}
