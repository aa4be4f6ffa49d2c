using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Deployment;

/// <summary>
/// Compares what runs with what the provider sealed. A device cannot read its own image, so the names and versions
/// of its assemblies stand for it: docs/hardware.md says what that protects and what it does not.
/// </summary>
public sealed class SoftwareIntegrity
{
    /// <summary>Longest part in bytes; the certificate of an authority is the longest.</summary>
    public const int MaximumPartLength = 2048;

    private const int CodeLength = 32;

    /// <summary>The configuration.</summary>
    public readonly TerminalConfiguration Configuration = new TerminalConfiguration();

    private readonly IDeployment _deployment;
    private readonly IHmac _hmac;
    private readonly byte[] _sealKey;
    private readonly byte[] _digestKey;
    private readonly Manifest _manifest = new Manifest();
    private readonly Manifest _update = new Manifest();
    private readonly byte[] _buffer = new byte[MaximumPartLength];
    private readonly byte[] _code = new byte[CodeLength];
    private bool _hasRejectedUpdate;

    /// <summary>Compares nothing yet.</summary>
    public SoftwareIntegrity(IDeployment deployment, IHmac hmac, byte[] unlockKey)
    {
        _deployment = deployment;
        _hmac = hmac;
        _sealKey = LabelledKey.Derive(hmac, unlockKey, KeyLabel.Manifest);
        _digestKey = LabelledKey.Derive(hmac, unlockKey, KeyLabel.Digest);
    }

    /// <summary>Number of the manifest.</summary>
    public int Epoch => _manifest.Epoch;

    /// <summary>Version of the software, see <see cref="Manifest"/>.</summary>
    public int Version => _manifest.Version;

    /// <summary>True when a newer version is recommended.</summary>
    public bool IsOutdated => _manifest.IsOutdated;

    /// <summary>True when the last update offered was not genuine.</summary>
    public bool HasRejectedUpdate => _hasRejectedUpdate;

    /// <summary>True from the day on which an outdated version may not sell any more.</summary>
    /// <param name="date">YYMMDD.</param>
    public bool IsOverdue(int date) => _manifest.IsOutdated && date > _manifest.UpdateByDate;

    /// <summary>True from the day on which a version with a known hole may not run any more.</summary>
    /// <param name="date">YYMMDD.</param>
    public bool IsUnsafe(int date) => _manifest.IsUnsafe && date > _manifest.GraceUntilDate;

    /// <summary>
    /// Compares software, configuration, hosts and authority with the manifest; answers W301, W302 or None.
    /// </summary>
    /// <param name="lowestEpoch">Highest epoch that was ever seen: an older manifest was put back.</param>
    public FaultCode Check(int lowestEpoch)
    {
        bool isSealed = _manifest.TryRead(_buffer, Read(DeploymentPart.Manifest), _hmac, _sealKey, _code);
        bool isAltered = !isSealed || Digest(DeploymentPart.Assemblies) == 0 || !_manifest.HasAssemblies(_code);
        if (isAltered)
        {
            return FaultCode.W301;
        }
        int count = Digest(DeploymentPart.Configuration);
        bool isGood = _manifest.HasConfiguration(_code) && Configuration.TryRead(_buffer, count);
        Digest(DeploymentPart.Hosts);
        isGood &= _manifest.HasHosts(_code);
        Digest(DeploymentPart.Authority);
        isGood &= _manifest.HasAuthority(_code);
        return isGood && _manifest.Epoch >= lowestEpoch ? FaultCode.None : FaultCode.W302;
    }

    /// <summary>Checks an update that is offered, and deletes one that is not genuine or that is older.</summary>
    public void CheckUpdate()
    {
        int count = Read(DeploymentPart.Update);
        if (count == 0)
        {
            return;
        }
        bool isGenuine = _update.TryRead(_buffer, count, _hmac, _sealKey, _code) && _update.Epoch >= _manifest.Epoch;
        _hasRejectedUpdate = !isGenuine;
        if (!isGenuine)
        {
            _deployment.RejectUpdate();
        }
    }

    private int Read(DeploymentPart part) => _deployment.Read(part, _buffer);

    private int Digest(DeploymentPart part)
    {
        int count = Read(part);
        _hmac.Compute(_digestKey, _buffer, count, _code);
        return count;
    }
}
