namespace PosTerminal.Hal.Link;

/// <summary>
/// The file of a deployment that says where the hosts are: a line <c>HOST:PORT</c> or <c>HOST:PORT tls NAME</c> for
/// the first, and one for the second if there is one. HOST is a name or an IPv4 address, and the certificate must be
/// for NAME. Empty lines do not count.
/// </summary>
public sealed class HostFile
{
    /// <summary>Longest file in bytes.</summary>
    public const int MaxLength = 256;

    private const int MaxHosts = 2;
    private const int MaxPort = 65535;
    private const int TlsWords = 3;

    private readonly HostAddress[] _hosts = new HostAddress[0];
    private readonly int _badLine;

    /// <summary>Reads a file; a bad line makes all of it bad, so that nobody is surprised by a missing host.</summary>
    /// <param name="file">ASCII.</param>
    /// <param name="count">Length of the file in bytes, 0 when there is none.</param>
    public HostFile(byte[] file, int count)
    {
        string[] lines = Text(file, count).Split('\n');
        for (int i = 0; i < lines.Length && _badLine == 0; i++)
        {
            string line = lines[i].TrimEnd('\r', ' ');
            HostAddress? host = line.Length == 0 ? null : Parse(line);
            _badLine = line.Length != 0 && (host == null || _hosts.Length == MaxHosts) ? i + 1 : 0;
            _hosts = host == null ? _hosts : With(_hosts, host);
        }

        _hosts = _badLine == 0 ? _hosts : new HostAddress[0];
    }

    /// <summary>The hosts, the first one first; none when a line is bad.</summary>
    public HostAddress[] Hosts => _hosts;

    /// <summary>Number of the first line that is bad, from 1 on; 0 when none is.</summary>
    public int BadLine => _badLine;

    private static string Text(byte[] file, int count)
    {
        char[] text = new char[count];
        for (int i = 0; i < count; i++)
        {
            text[i] = (char)file[i];
        }

        return new string(text);
    }

    private static HostAddress? Parse(string line)
    {
        string[] words = line.Split(' ');
        int colon = words[0].IndexOf(':');
        bool isTls = words.Length == TlsWords && words[1] == "tls" && IsName(words[2]);
        string name = colon < 0 ? "" : words[0].Substring(0, colon);
        int port = PortOf(words[0].Substring(colon + 1));
        return (words.Length == 1 || isTls) && port != 0 && IsName(name)
            ? new HostAddress(name, port, isTls ? words[2] : null)
            : null;
    }

    private static bool IsName(string text)
    {
        bool isName = text.Length > 0;
        for (int i = 0; i < text.Length; i++)
        {
            char sign = text[i];
            isName &= sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-';
        }

        return isName;
    }

    // 0 for a text that is no port.
    private static int PortOf(string text)
    {
        int port = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            port = digit < 0 || digit > 9 || port > MaxPort ? MaxPort + 1 : (port * 10) + digit;
        }

        return port <= MaxPort ? port : 0;
    }

    private static HostAddress[] With(HostAddress[] hosts, HostAddress host)
    {
        HostAddress[] more = new HostAddress[hosts.Length + 1];
        hosts.CopyTo(more, 0);
        more[hosts.Length] = host;
        return more;
    }
}
