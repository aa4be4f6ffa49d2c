using System.Collections.Generic;

namespace PosTerminal.Emulator.Provider;

/// <summary>What the provider decides about a terminal: software, safe versions, configuration.</summary>
public sealed record DeploymentSheet
{
    /// <summary>The currency unless another is named.</summary>
    public const int Yuan = 156;

    /// <summary>Number of the manifest; never falls.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>Names and versions of the assemblies that run, as "Name 1.0.0.0", in the board's order.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>Version of the software, as the manifest writes it.</summary>
    public int Version { get; init; }

    /// <summary>Recommended version.</summary>
    public int Recommended { get; init; }

    /// <summary>Last day, YYMMDD, on which an older one may sell.</summary>
    public int UpdateBy { get; init; }

    /// <summary>Lowest safe version.</summary>
    public int Safe { get; init; }

    /// <summary>Last day, YYMMDD, on which an older one may run.</summary>
    public int GraceUntil { get; init; }

    /// <summary>Parts that must be there, bits of <see cref="Firmware.Ports.DevicePart"/>.</summary>
    public int Parts { get; init; }

    /// <summary>Minute of the day at which the shop opens; the closing minute where it never closes.</summary>
    public int OpeningMinute { get; init; }

    /// <summary>Minute of the day at which it closes.</summary>
    public int ClosingMinute { get; init; }

    /// <summary>The time zone of the shop.</summary>
    public PosixZone Zone { get; init; } = PosixZone.Utc;

    /// <summary>Number of the only access point, 0 for any.</summary>
    public long AccessPoint { get; init; }

    /// <summary>The host's code for an expired PIN, two characters, or "" for none.</summary>
    public string PinExpired { get; init; } = "";

    /// <summary>Number of the host's profile, see <see cref="Firmware.Host.HostProfile"/>.</summary>
    public int Profile { get; init; }

    /// <summary>True where an opened case locks and leaves the keys: for test benches.</summary>
    public bool KeepsKeys { get; init; }

    /// <summary>True where the console tells what the display shows: for test benches.</summary>
    public bool MayLook { get; init; }

    /// <summary>Number of the merchant, 15 characters.</summary>
    public string Merchant { get; init; } = "000000000000000";

    /// <summary>Number of the currency, ISO 4217; 156 is the yuan.</summary>
    public int Currency { get; init; } = Yuan;

    /// <summary>Lowest and highest first two digits of each route, one after the other.</summary>
    public IReadOnlyList<byte> Routes { get; init; } = [];

    /// <summary>Lines of the file of hosts; none leaves the terminal without a host.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Certificate in DER of the authority that hosts with TLS are trusted by; empty for none.</summary>
    public byte[] Authority { get; init; } = [];
}
