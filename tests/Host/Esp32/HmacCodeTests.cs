using System;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Hal.Esp32;

namespace PosTerminal.Tests.Esp32;

/// <summary>The device's digest over .NET's: only the bytes that count do. RFC 4231, test case 2.</summary>
[TestClass]
public class HmacCodeTests
{
    [TestMethod]
    public void Only_the_first_bytes_of_the_message_count()
    {
        byte[] code = new byte[32];
        byte[] message = Encoding.ASCII.GetBytes("what do ya want for nothing?and more");
        new HmacCode().Compute(Encoding.ASCII.GetBytes("Jefe"), message, 28, code);
        Assert.AreEqual(
            "5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", Convert.ToHexString(code));
    }
}
