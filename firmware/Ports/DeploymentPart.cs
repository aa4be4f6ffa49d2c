namespace PosTerminal.Firmware.Ports;

/// <summary>Parts of a deployment.</summary>
public enum DeploymentPart : byte
{
    /// <summary>The manifest that the provider sealed.</summary>
    Manifest = 0,

    /// <summary>The configuration that the manifest seals.</summary>
    Configuration = 1,

    /// <summary>Names and versions of the assemblies that run, as ASCII lines "name version".</summary>
    Assemblies = 2,

    /// <summary>The manifest of an update that waits to be installed.</summary>
    Update = 3,

    /// <summary>The file of hosts, ASCII; sealed by the manifest.</summary>
    Hosts = 4,

    /// <summary>Certificate in DER of the authority by which hosts with TLS are trusted; sealed by the manifest.
    /// </summary>
    Authority = 5,
}
