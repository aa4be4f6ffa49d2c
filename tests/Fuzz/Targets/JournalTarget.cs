using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Fuzz.Targets;

/// <summary>
/// Files of a record store, each with its number and its length (2 bytes) before it: a store that opens keeps what it
/// is given.
/// </summary>
public sealed class JournalTarget : IFuzzTarget
{
    private const int Head = 3;
    private const byte Type = 1;

    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        VirtualFlash flash = new(null);
        Fill(flash, bytes);
        Counter before = new();
        RecordStore store = new(flash);
        if (store.Open(before) != StoreCondition.Ready || !store.TryAppend(Type, new byte[store.BodyLength]))
        {
            return;
        }
        Counter after = new();
        bool isReady = new RecordStore(flash).Open(after) == StoreCondition.Ready;
        bool isKept = isReady && after.Count == before.Count + 1;
        Oracle.Holds(isKept, $"{before.Count} records and one more are {after.Count}");
    }

    private static void Fill(VirtualFlash flash, byte[] bytes)
    {
        for (int at = 0; at + Head <= bytes.Length;)
        {
            int count = Math.Min(bytes[at + 1] + (bytes[at + 2] << 8), bytes.Length - at - Head);
            flash.Put(bytes[at] % StorageFile.Count, bytes[(at + Head)..(at + Head + count)]);
            at += Head + count;
        }
    }

    private sealed class Counter : IRecordReader
    {
        public int Count { get; private set; }

        public long Mark => 0;

        public void Read(byte type, byte[] body) => Count++;

        public void NoteLost()
        {
        }
    }
}
