using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Hal.Storage;

/// <summary>A source that appends while it is asked, and gives a record of a type that is the store's own.</summary>
public sealed class WrongSource : IRecordSource
{
    private readonly IRecordStore? _store;

    public WrongSource(IRecordStore? store)
    {
        _store = store;
    }

    public bool IsAppended { get; private set; }

    public bool TryGet(int index, out byte type, byte[] body)
    {
        IsAppended |= _store != null && _store.TryAppend(1, new byte[31]);
        type = 251;
        return true;
    }
}
