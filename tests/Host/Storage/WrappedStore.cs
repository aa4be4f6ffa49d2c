using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>A store that hands all on to another; a planted bug overrides what it does wrong.</summary>
internal abstract class WrappedStore(IRecordStore inner) : IRecordStore
{
    public int BodyLength => inner.BodyLength;

    public virtual StoreCondition Condition => inner.Condition;

    public bool IsCompactionDue => inner.IsCompactionDue;

    public virtual bool CanRepair => inner.CanRepair;

    public long Mark => inner.Mark;

    public virtual StoreCondition Open(IRecordReader reader) => inner.Open(reader);

    public virtual bool TryAppend(byte type, byte[] body) => inner.TryAppend(type, body);

    public virtual bool TryAppendAnchored(byte type, byte[] body) => inner.TryAppendAnchored(type, body);

    public virtual bool TryAdopt() => inner.TryAdopt();

    public virtual bool TryCompact(IRecordSource source) => inner.TryCompact(source);
}
