using nanoFramework.TestFramework;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

[TestClass]
public class HostFileTests
{
    [TestMethod]
    [DataRow("pay.example", 1)]
    [DataRow("pay.example:", 1)]
    [DataRow(":7001", 1)]
    [DataRow("pay.example:0", 1)]
    [DataRow("pay.example:65536", 1)]
    [DataRow("pay.example:99999999999999999999", 1)]
    [DataRow("pay.example:-1", 1)]
    [DataRow("pay.example:7001x", 1)]
    [DataRow("pay.example:7001 tls", 1)]
    [DataRow("pay.example:7001 ssl pay.example", 1)]
    [DataRow("pay.example:7001 tls pay.example now", 1)]
    [DataRow("pay_example:7001", 1)]
    [DataRow("a:1\nb", 2)]
    [DataRow("a:1\n\nb:2\nc:3\n", 4)]
    public void A_bad_line_makes_all_of_the_file_bad(string text, int line)
    {
        HostFile file = Read(text);
        Assert.AreEqual(line, file.BadLine);
        Assert.AreEqual(0, file.Hosts.Length);
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("\n\r\n", "")]
    [DataRow("10.0.0.5:7001", "10.0.0.5 7001 - numeric;")]
    [DataRow("pay.example:7002 tls host.example\n", "pay.example 7002 host.example named;")]
    [DataRow("a:1\r\nb-2:65535\r\n", "a 1 - named;b-2 65535 - named;")]
    [DataRow("\n10.0.0.5:1 \n", "10.0.0.5 1 - numeric;")]
    public void A_good_file_names_its_hosts(string text, string expected)
    {
        HostFile file = Read(text);
        Assert.AreEqual(0, file.BadLine);
        string hosts = "";
        for (int i = 0; i < file.Hosts.Length; i++)
        {
            HostAddress host = file.Hosts[i];
            string kind = host.IsNumeric ? "numeric;" : "named;";
            hosts += host.Name + " " + host.Port.ToString() + " " + (host.TlsName ?? "-") + " " + kind;
        }

        Assert.AreEqual(expected, hosts);
    }

    private static HostFile Read(string text) => new HostFile(LinkRig.Bytes(text), text.Length);
}
