using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A store that opens as something else than ready where a file ends in the middle of a record.</summary>
internal sealed class ClosesWhenTorn(IRecordStore inner, IFileArea flash, StoreCondition closed) : WrappedStore(inner)
{
    private const int FrameLength = 40;

    private bool _isClosed;

    public override StoreCondition Condition => _isClosed ? closed : base.Condition;

    public override bool CanRepair => false;

    public override StoreCondition Open(IRecordReader reader)
    {
        for (int file = 0; file < StorageFile.Count; file++)
        {
            _isClosed |= flash.LengthOf(file) % FrameLength > 0;
        }
        return _isClosed ? closed : base.Open(reader);
    }

    public override bool TryAppend(byte type, byte[] body) => !_isClosed && base.TryAppend(type, body);

    public override bool TryAppendAnchored(byte type, byte[] body) =>
        !_isClosed && base.TryAppendAnchored(type, body);

    public override bool TryAdopt() => false;

    public override bool TryCompact(IRecordSource source) => !_isClosed && base.TryCompact(source);
}
