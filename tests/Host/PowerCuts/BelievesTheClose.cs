using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: what a close has answered well counts as written, and is read back from memory.</summary>
public sealed class BelievesTheClose : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new RecordStore(new BelievingArea(flash));

    private sealed class BelievingArea(IFileArea inner) : IFileArea
    {
        private readonly Dictionary<int, List<byte>> _files = [];

        public int LengthOf(int file) => _files.TryGetValue(file, out List<byte>? bytes)
            ? bytes.Count : inner.LengthOf(file);

        public int Read(int file, int offset, byte[] buffer, int count)
        {
            if (!_files.TryGetValue(file, out List<byte>? bytes))
            {
                return inner.Read(file, offset, buffer, count);
            }
            int got = Math.Min(count, bytes.Count - offset);
            bytes.CopyTo(offset, buffer, 0, got);
            return got;
        }

        public bool TryAppend(int file, byte[] data, int count)
        {
            List<byte> bytes = Load(file);
            bool done = inner.TryAppend(file, data, count);
            if (done)
            {
                bytes.AddRange(data.AsSpan(0, count));
            }
            return done;
        }

        public bool TryDelete(int file) => _files.Remove(file) | inner.TryDelete(file);

        private List<byte> Load(int file)
        {
            if (!_files.TryGetValue(file, out List<byte>? bytes))
            {
                byte[] now = new byte[Math.Max(inner.LengthOf(file), 0)];
                inner.Read(file, 0, now, now.Length);
                _files[file] = bytes = [.. now];
            }
            return bytes;
        }
    }
}
