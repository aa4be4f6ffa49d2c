using System.IO.Ports;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using PosTerminal.Hal.Esp32;

namespace PosTerminal.Tests.Esp32;

/// <summary>What the adapter does with a port that has no buffer for sending and does not keep to counts.</summary>
[TestClass]
[DoNotParallelize]
public class UartLineTests
{
    private static readonly byte[] s_bytes = Enumerable.Range(1, 200).Select(i => (byte)i).ToArray();

    [TestMethod]
    public void It_is_UART1_at_115200_baud()
    {
        _ = new UartLine();
        Assert.AreEqual("COM2 115200", SerialPort.Latest.Name);
        Assert.IsTrue(SerialPort.Latest.IsOpen);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(15)]
    [DataRow(16)]
    [DataRow(17)]
    [DataRow(100)]
    public void A_line_leaves_once_and_whole(int count)
    {
        Assert.IsTrue(new UartLine().TryWrite(s_bytes, count));
        CollectionAssert.AreEqual(s_bytes[..count], SerialPort.Latest.Sent);
    }

    [TestMethod]
    public void A_line_that_would_wait_is_refused_until_the_chip_has_sent_the_one_before()
    {
        HighResTimer.NowUs = 1_000_000;
        UartLine line = new();
        Assert.IsTrue(line.TryWrite(s_bytes, 100));
        Assert.IsFalse(line.TryWrite(s_bytes, 100));
        HighResTimer.NowUs += 6_000;
        Assert.IsFalse(line.TryWrite(s_bytes, 100), "72 bytes have to be gone, at 11 a ms");
        HighResTimer.NowUs += 1_000;
        Assert.IsTrue(line.TryWrite(s_bytes, 100));
        Assert.HasCount(200, SerialPort.Latest.Sent);
    }

    [TestMethod]
    public void Bytes_come_one_by_one_and_none_is_waited_for()
    {
        UartLine line = new();
        Assert.AreEqual(-1, line.Read());
        SerialPort.Latest.Receive((byte)'?');
        SerialPort.Latest.Receive(255);
        Assert.AreEqual('?', line.Read());
        Assert.AreEqual(255, line.Read());
        Assert.AreEqual(-1, line.Read());
    }
}
