using System;
using System.Buffers.Binary;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Emulator.Provider;

/// <summary>Makes the files that <see cref="Manifest"/> and <see cref="TerminalConfiguration"/> read.</summary>
/// <param name="unlockKey">The terminal's unlock key, 16 bytes.</param>
public sealed class DeploymentSealer(byte[] unlockKey)
{
    private const int FirstNumberAt = 4;
    private const int FirstCodeAt = 24;
    private const int OpeningAt = 4;
    private const int ClosingAt = 6;
    private const int PinExpiredAt = 14;
    private const int ProfileAt = 16;
    private const int KeepsKeysBit = 0x80;
    private const int MayLookBit = 0x40;
    private const int MerchantAt = 17;
    private const int CurrencyAt = 32;
    private const int ZoneAt = 34;
    private const int RouteCountAt = ZoneAt + ShopZone.Length;

    private readonly byte[] _sealKey = ProviderKeys.Derive(unlockKey, KeyLabel.Manifest);
    private readonly byte[] _digestKey = ProviderKeys.Derive(unlockKey, KeyLabel.Digest);

    /// <summary>Names and versions as the terminal reports them.</summary>
    public static byte[] AssembliesOf(DeploymentSheet sheet) =>
        Encoding.ASCII.GetBytes(string.Concat(sheet.Assemblies.Select(line => $"{line}\n")));

    /// <summary>The configuration.</summary>
    public static byte[] ConfigurationOf(DeploymentSheet sheet)
    {
        byte[] bytes = new byte[RouteCountAt + 1 + sheet.Routes.Count];
        "P2"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)sheet.Parts);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(OpeningAt), (ushort)sheet.OpeningMinute);
        BinaryPrimitives.WriteInt64BigEndian(
            bytes.AsSpan(ClosingAt), ((long)sheet.ClosingMinute << 48) | sheet.AccessPoint);
        Encoding.ASCII.GetBytes(sheet.PinExpired).CopyTo(bytes, PinExpiredAt);
        bytes[ProfileAt] = (byte)(
            sheet.Profile | (sheet.KeepsKeys ? KeepsKeysBit : 0) | (sheet.MayLook ? MayLookBit : 0));
        Encoding.ASCII.GetBytes(sheet.Merchant).CopyTo(bytes, MerchantAt);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(CurrencyAt), (ushort)sheet.Currency);
        sheet.Zone.WriteTo(bytes.AsSpan(ZoneAt));
        bytes[RouteCountAt] = (byte)(sheet.Routes.Count / 2);
        sheet.Routes.ToArray().CopyTo(bytes, RouteCountAt + 1);
        return bytes;
    }

    /// <summary>The manifest that seals all of it.</summary>
    public byte[] Seal(DeploymentSheet sheet)
    {
        byte[] manifest = new byte[Manifest.Length];
        "M2"u8.CopyTo(manifest);
        BinaryPrimitives.WriteUInt16BigEndian(manifest.AsSpan(2), (ushort)sheet.Epoch);
        int[] numbers = [sheet.Version, sheet.Recommended, sheet.UpdateBy, sheet.Safe, sheet.GraceUntil];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(manifest.AsSpan(FirstNumberAt + (4 * i)), numbers[i]);
        }
        byte[][] parts = [AssembliesOf(sheet), ConfigurationOf(sheet), HostLines.BytesOf(sheet.Hosts), sheet.Authority];
        for (int i = 0; i < parts.Length; i++)
        {
            Put(manifest, FirstCodeAt + (i * Manifest.CodeLength), _digestKey, parts[i], Manifest.CodeLength);
        }
        Put(manifest, Manifest.SealAt, _sealKey, manifest[..Manifest.SealAt], Manifest.Length - Manifest.SealAt);
        return manifest;
    }

    private static void Put(byte[] manifest, int at, byte[] key, byte[] bytes, int length) =>
        HMACSHA256.HashData(key, bytes).AsSpan(0, length).CopyTo(manifest.AsSpan(at));
}
