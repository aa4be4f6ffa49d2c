using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Deployment;

/// <summary>
/// What the provider says of the software, sealed: "M2", epoch (2 bytes), version, recommended version, update by
/// (date), safe version, grace until (date), 4 each, codes of assemblies, configuration, file of hosts and authority
/// (12 each), seal (16). A version is major, minor, patch as (major * 256 + minor) * 65536 + patch, a date YYMMDD; all
/// big endian. The codes and the seal are the first bytes of HMAC-SHA-256, each under a key of its own that is derived
/// from the unlock key; that of a file that is not there is the code of no bytes. "PM", without hosts and authority, is
/// a manifest of before and none any more.
/// </summary>
public sealed class Manifest
{
    /// <summary>Bytes of a manifest.</summary>
    public const int Length = SealAt + SealLength;

    /// <summary>Bytes that are sealed.</summary>
    public const int SealAt = AssembliesCodeAt + (CodeCount * CodeLength);

    /// <summary>Length of a code in bytes.</summary>
    public const int CodeLength = 12;

    private const int SealLength = 16;
    private const int CodeCount = 4;
    private const int EpochAt = 2;
    private const int VersionAt = 4;
    private const int RecommendedAt = 8;
    private const int UpdateByAt = 12;
    private const int SafeAt = 16;
    private const int GraceUntilAt = 20;
    private const int AssembliesCodeAt = 24;

    private readonly byte[] _codes = new byte[CodeCount * CodeLength];
    private int _epoch;
    private int _version;
    private bool _isOutdated;
    private bool _isUnsafe;
    private int _updateByDate;
    private int _graceUntilDate;

    /// <summary>Number of the manifest; never falls.</summary>
    public int Epoch => _epoch;

    /// <summary>Version of the software.</summary>
    public int Version => _version;

    /// <summary>True when a newer version is recommended.</summary>
    public bool IsOutdated => _isOutdated;

    /// <summary>True when the version has a known hole.</summary>
    public bool IsUnsafe => _isUnsafe;

    /// <summary>Last day, YYMMDD, on which an outdated version may sell.</summary>
    public int UpdateByDate => _updateByDate;

    /// <summary>Last day, YYMMDD, on which an unsafe version may run.</summary>
    public int GraceUntilDate => _graceUntilDate;

    /// <summary>Takes a manifest; false, with nothing changed, when its seal is wrong.</summary>
    /// <param name="bytes">The manifest.</param>
    /// <param name="count">How many bytes there are.</param>
    /// <param name="hmac">The digest.</param>
    /// <param name="key">The key of the seal.</param>
    /// <param name="code">32 bytes to work in.</param>
    public bool TryRead(byte[] bytes, int count, IHmac hmac, byte[] key, byte[] code)
    {
        if (count != Length || bytes[0] != 'M' || bytes[1] != '2')
        {
            return false;
        }
        hmac.Compute(key, bytes, SealAt, code);
        if (!ConstantTime.AreEqual(bytes, SealAt, code, 0, SealLength))
        {
            return false;
        }
        Take(bytes);
        return true;
    }

    /// <summary>True when these are the assemblies that were sealed.</summary>
    /// <param name="code">HMAC of their names and versions.</param>
    public bool HasAssemblies(byte[] code) => HasCode(0, code);

    /// <summary>True when this is the configuration that was sealed.</summary>
    /// <param name="code">HMAC of its bytes.</param>
    public bool HasConfiguration(byte[] code) => HasCode(1, code);

    /// <summary>True when this is the file of hosts that was sealed.</summary>
    /// <param name="code">HMAC of its bytes.</param>
    public bool HasHosts(byte[] code) => HasCode(2, code);

    /// <summary>True when this is the authority that was sealed.</summary>
    /// <param name="code">HMAC of its bytes.</param>
    public bool HasAuthority(byte[] code) => HasCode(3, code);

    private bool HasCode(int number, byte[] code) =>
        ConstantTime.AreEqual(_codes, number * CodeLength, code, 0, CodeLength);

    private void Take(byte[] bytes)
    {
        _epoch = (int)BigEndian.Get(bytes, EpochAt, 2);
        _version = (int)BigEndian.Get(bytes, VersionAt, 4);
        _isOutdated = _version < (int)BigEndian.Get(bytes, RecommendedAt, 4);
        _updateByDate = (int)BigEndian.Get(bytes, UpdateByAt, 4);
        _isUnsafe = _version < (int)BigEndian.Get(bytes, SafeAt, 4);
        _graceUntilDate = (int)BigEndian.Get(bytes, GraceUntilAt, 4);
        System.Array.Copy(bytes, AssembliesCodeAt, _codes, 0, _codes.Length);
    }
}
