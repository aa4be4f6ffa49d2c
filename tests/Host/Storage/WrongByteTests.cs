using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>A flash that writes one bit wrong, says yes, and gives back what it wrote.</summary>
[TestClass]
public sealed class WrongByteTests
{
    private const int FrameLength = 40;

    [TestMethod]
    public void A_record_that_was_written_wrong_anywhere_is_not_acknowledged()
    {
        for (int wrong = 0; wrong < FrameLength; wrong++)
        {
            WrongArea area = new(new VirtualFlash(null, 4096));
            RecordStore store = new(area);
            store.Open(new RecordList());
            byte[] body = new byte[store.BodyLength];
            Assert.IsTrue(store.TryAppend(1, body));
            area.WrongByte = wrong;
            Assert.IsFalse(store.TryAppend(2, body), $"byte {wrong}");
            Assert.AreEqual(StoreCondition.Damaged, store.Condition);
        }
    }

    private sealed class WrongArea(IFileArea area) : IFileArea
    {
        public int WrongByte { get; set; } = -1;

        public int LengthOf(int file) => area.LengthOf(file);

        public int Read(int file, int offset, byte[] buffer, int count) => area.Read(file, offset, buffer, count);

        public bool TryDelete(int file) => area.TryDelete(file);

        public bool TryAppend(int file, byte[] data, int count)
        {
            byte[] written = data.AsSpan(0, count).ToArray();
            if (WrongByte >= 0)
            {
                written[WrongByte] ^= 1;
            }
            return area.TryAppend(file, written, count);
        }
    }
}
