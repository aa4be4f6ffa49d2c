namespace PosTerminal.Hal.Link;

/// <summary>
/// The file of a deployment that says where the hosts are: a line for the first, and one for the second if there is
/// one. <see cref="HostLine"/> says what a line has. Empty lines do not count.
/// </summary>
public sealed class HostFile
{
    /// <summary>Longest file in bytes.</summary>
    public const int MaxLength = 256;

    private const int MaxHosts = 2;

    private readonly HostAddress[] _hosts = new HostAddress[0];
    private readonly HostFileError _error;
    private readonly int _badLine;

    /// <summary>Reads a file; a bad line makes all of it bad, so that nobody is surprised by a missing host.</summary>
    /// <param name="file">ASCII.</param>
    /// <param name="count">Length of the file in bytes, 0 when there is none.</param>
    public HostFile(byte[] file, int count)
    {
        string[] lines = Text(file, count).Split('\n');
        HostLine line = new HostLine();
        for (int i = 0; i < lines.Length && _badLine == 0; i++)
        {
            string text = lines[i].TrimEnd('\r', ' ');
            if (text.Length != 0)
            {
                HostAddress? host = line.Read(text);
                _error = line.Error != HostFileError.None ? line.Error : ErrorOf(host!);
                _badLine = _error != HostFileError.None ? i + 1 : 0;
                _hosts = _badLine == 0 ? With(_hosts, host!) : new HostAddress[0];
            }
        }
    }

    /// <summary>The hosts, the first one first; none when a line is bad.</summary>
    public HostAddress[] Hosts => _hosts;

    /// <summary>Number of the first line that is bad, from 1 on; 0 when none is.</summary>
    public int BadLine => _badLine;

    /// <summary>What is wrong with that line.</summary>
    public HostFileError Error => _error;

    private HostFileError ErrorOf(HostAddress host)
    {
        bool isSame = _hosts.Length > 0 && _hosts[0].Id == host.Id;
        return _hosts.Length == MaxHosts ? HostFileError.TooMany
            : isSame ? HostFileError.SameId
            : HostFileError.None;
    }

    private static string Text(byte[] file, int count)
    {
        char[] text = new char[count];
        for (int i = 0; i < count; i++)
        {
            text[i] = (char)file[i];
        }

        return new string(text);
    }

    private static HostAddress[] With(HostAddress[] hosts, HostAddress host)
    {
        HostAddress[] more = new HostAddress[hosts.Length + 1];
        hosts.CopyTo(more, 0);
        more[hosts.Length] = host;
        return more;
    }
}
