using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A store that opens as something else than ready where a file ends in the middle of a record.</summary>
internal sealed class ClosesWhenTorn(IRecordStore inner, IFileArea flash, StoreCondition closed) : IRecordStore
{
    private const int FrameLength = 40;

    private bool _isClosed;

    public int BodyLength => inner.BodyLength;

    public StoreCondition Condition => _isClosed ? closed : inner.Condition;

    public bool IsCompactionDue => !_isClosed && inner.IsCompactionDue;

    public bool CanRepair => false;

    public StoreCondition Open(IRecordReader reader)
    {
        for (int file = 0; file < StorageFile.Count; file++)
        {
            _isClosed |= flash.LengthOf(file) % FrameLength > 0;
        }
        return _isClosed ? closed : inner.Open(reader);
    }

    public bool TryAppend(byte type, byte[] body) => !_isClosed && inner.TryAppend(type, body);

    public bool TryAdopt() => false;

    public bool TryCompact(IRecordSource source) => !_isClosed && inner.TryCompact(source);
}
