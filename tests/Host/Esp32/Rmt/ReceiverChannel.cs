using System.Collections.Generic;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Stands in for the RMT receiver: gives the bursts that a test has put in, one a call.</summary>
public class ReceiverChannel
{
    private readonly Queue<RmtCommand[]> _bursts = new();

    public ReceiverChannel(ReceiverChannelSettings settings)
    {
        Settings = settings;
        Latest = this;
    }

    /// <summary>The channel that was made last.</summary>
    public static ReceiverChannel Latest { get; private set; } = null!;

    public ReceiverChannelSettings Settings { get; }

    public void Start(bool clearBuffer)
    {
        if (clearBuffer)
        {
            _bursts.Clear();
        }
    }

    public void Receive(RmtCommand[] burst) => _bursts.Enqueue(burst);

    public RmtCommand[] GetAllItems() => _bursts.TryDequeue(out RmtCommand[]? burst) ? burst : null!;
}
