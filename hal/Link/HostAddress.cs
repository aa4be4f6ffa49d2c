namespace PosTerminal.Hal.Link;

/// <summary>Where a host listens.</summary>
public sealed class HostAddress
{
    private readonly string _name;
    private readonly int _port;
    private readonly string? _tlsName;
    private readonly bool _isNumeric;

    /// <summary>Names a host.</summary>
    /// <param name="name">Its name or IPv4 address.</param>
    /// <param name="port">Its TCP port, 1 to 65535.</param>
    /// <param name="tlsName">Name that its certificate must carry; null without TLS.</param>
    public HostAddress(string name, int port, string? tlsName)
    {
        _name = name;
        _port = port;
        _tlsName = tlsName;
        _isNumeric = true;
        for (int i = 0; i < name.Length; i++)
        {
            _isNumeric &= name[i] <= '9';
        }
    }

    /// <summary>Its name or IPv4 address.</summary>
    public string Name => _name;

    /// <summary>Its TCP port.</summary>
    public int Port => _port;

    /// <summary>Name that its certificate must carry; null without TLS.</summary>
    public string? TlsName => _tlsName;

    /// <summary>True when no name must be resolved.</summary>
    public bool IsNumeric => _isNumeric;
}
