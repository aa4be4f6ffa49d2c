using nanoFramework.TestFramework;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

[TestClass]
public class HostFileTests
{
    private const int Address = 1;
    private const int Word = 2;
    private const int NoId = 3;
    private const int SameId = 4;
    private const int NoSecrecy = 5;
    private const int TooMany = 6;

    [TestMethod]
    [DataRow("pay.example id 1 plain", 1, Address)]
    [DataRow("pay.example: id 1 plain", 1, Address)]
    [DataRow(":7001 id 1 plain", 1, Address)]
    [DataRow("pay.example:0 id 1 plain", 1, Address)]
    [DataRow("pay.example:65536 id 1 plain", 1, Address)]
    [DataRow("pay.example:99999999999999999999 id 1 plain", 1, Address)]
    [DataRow("pay.example:-1 id 1 plain", 1, Address)]
    [DataRow("pay.example:7001x id 1 plain", 1, Address)]
    [DataRow("pay_example:7001 id 1 plain", 1, Address)]
    [DataRow("pay.example:7001 id 1 tls", 1, Word)]
    [DataRow("pay.example:7001 id 1 ssl pay.example", 1, Word)]
    [DataRow("pay.example:7001 id 1 tls pay.example now", 1, Word)]
    [DataRow("pay.example:7001 id 1 plain plain", 1, Word)]
    [DataRow("pay.example:7001 id 1 id 1 plain", 1, Word)]
    [DataRow("pay.example:7001 id 0 plain", 1, Word)]
    [DataRow("pay.example:7001 id 256 plain", 1, Word)]
    [DataRow("pay.example:7001 id plain", 1, Word)]
    [DataRow("pay.example:7001 id 1 book 0 plain", 1, Word)]
    [DataRow("pay.example:7001 plain", 1, NoId)]
    [DataRow("pay.example:7001", 1, NoId)]
    [DataRow("pay.example:7001 id 1", 1, NoSecrecy)]
    [DataRow("10.0.0.1:7001 id 1", 1, NoSecrecy)]
    [DataRow("127.example:7001 id 1", 1, NoSecrecy)]
    [DataRow("127:7001 id 1", 1, NoSecrecy)]
    [DataRow("localhost:7001 id 1", 1, NoSecrecy)]
    [DataRow("pay.example:7001 id 1 plain tls pay.example", 1, NoSecrecy)]
    [DataRow("127.0.0.1:7001 id 1 plain tls pay.example", 1, NoSecrecy)]
    [DataRow("a:1 id 1 plain\nb", 2, Address)]
    [DataRow("a:1 id 1 plain\nb:2 id 1 plain", 2, SameId)]
    [DataRow("a:1 id 1 plain\n\nb:2 id 2 plain\nc:3 id 3 plain\n", 4, TooMany)]
    public void A_bad_line_makes_all_of_the_file_bad(string text, int line, int error)
    {
        HostFile file = Read(text);
        Assert.AreEqual(line, file.BadLine);
        Assert.AreEqual(error, (int)file.Error);
        Assert.AreEqual(0, file.Hosts.Length);
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("\n\r\n", "")]
    [DataRow("10.0.0.5:7001 id 7 plain", "10.0.0.5 7001 - 7 7 numeric;")]
    [DataRow("127.0.0.1:7001 id 1", "127.0.0.1 7001 - 1 1 numeric;")]
    [DataRow("127.9.9.9:7001 id 1 plain", "127.9.9.9 7001 - 1 1 numeric;")]
    [DataRow("127.0.0.1:7001 tls host.example id 255", "127.0.0.1 7001 host.example 255 255 numeric;")]
    [DataRow("pay.example:7002 id 1 tls host.example\n", "pay.example 7002 host.example 1 1 named;")]
    [DataRow("a:1 id 1 plain\r\nb-2:65535 plain book 1 id 2\r\n", "a 1 - 1 1 named;b-2 65535 - 2 1 named;")]
    [DataRow("\n10.0.0.5:1 id 1 plain \n", "10.0.0.5 1 - 1 1 numeric;")]
    public void A_good_file_names_its_hosts(string text, string expected)
    {
        HostFile file = Read(text);
        Assert.AreEqual(0, file.BadLine);
        Assert.AreEqual(0, (int)file.Error);
        string hosts = "";
        for (int i = 0; i < file.Hosts.Length; i++)
        {
            HostAddress host = file.Hosts[i];
            string kind = host.IsNumeric ? "numeric;" : "named;";
            hosts += host.Name + " " + host.Port.ToString() + " " + (host.TlsName ?? "-") + " " + host.Id.ToString()
                + " " + host.Book.ToString() + " " + kind;
        }

        Assert.AreEqual(expected, hosts);
    }

    private static HostFile Read(string text) => new HostFile(LinkRig.Bytes(text), text.Length);
}
