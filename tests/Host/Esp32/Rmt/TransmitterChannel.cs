using System.Collections.Generic;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Stands in for the RMT transmitter: keeps what it was to send, in the order of all channels.</summary>
public class TransmitterChannel
{
    public TransmitterChannel(TransmitChannelSettings settings)
    {
        Settings = settings;
        Made.Add(this);
    }

    /// <summary>All that were made, in their order; a test clears it.</summary>
    public static List<TransmitterChannel> Made { get; } = [];

    /// <summary>What was done, by channel; a test clears it.</summary>
    public static List<string> Sent { get; } = [];

    public TransmitChannelSettings Settings { get; }

    public byte[] Data { get; private set; } = [];

    public void SendData(byte[] data, bool waitTxDone)
    {
        Data = data;
        Sent.Add($"{Settings.Channel}: {data.Length} bytes{(waitTxDone ? ", waits" : "")}");
    }
}
