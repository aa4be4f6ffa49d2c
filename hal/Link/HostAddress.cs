namespace PosTerminal.Hal.Link;

/// <summary>Where a host listens, and who it is.</summary>
public sealed class HostAddress
{
    /// <summary>Largest id.</summary>
    public const int MaxId = 255;

    private readonly string _name;
    private readonly int _port;
    private readonly string? _tlsName;
    private readonly int _id;
    private readonly int _book;
    private readonly bool _isNumeric;

    /// <summary>Names a host.</summary>
    /// <param name="name">Its name or IPv4 address.</param>
    /// <param name="port">Its TCP port, 1 to 65535.</param>
    /// <param name="tlsName">Name that its certificate must carry; null without TLS.</param>
    /// <param name="id">Number of the host, 1 to 255.</param>
    /// <param name="book">Id of the host whose book it keeps; its own where it keeps one of its own.</param>
    public HostAddress(string name, int port, string? tlsName, int id = 1, int book = 1)
    {
        _name = name;
        _port = port;
        _tlsName = tlsName;
        _id = id;
        _book = book;
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

    /// <summary>Number of the host, 1 to 255.</summary>
    public int Id => _id;

    /// <summary>Hosts with the same number here keep one book.</summary>
    public int Book => _book;

    /// <summary>True when no name must be resolved.</summary>
    public bool IsNumeric => _isNumeric;
}
