using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>Counts the messages that come back, also those that the terminal does not take.</summary>
public sealed class CountedReplies : BenchParts
{
    public int Count { get; private set; }

    public override IHostConnection MakeConnection(IHostConnection connection) => new Counter(connection, this);

    private sealed class Counter(IHostConnection inner, CountedReplies replies) : IHostConnection
    {
        public FaultCode Fault => inner.Fault;

        public int SignalDbm => inner.SignalDbm;

        public long AccessPoint => inner.AccessPoint;

        public bool MayPause
        {
            set => inner.MayPause = value;
        }

        public int Session => inner.Session;

        public DeliveryState Delivery => inner.Delivery;

        public void Send(byte[] message, int count, int session) => inner.Send(message, count, session);

        public bool TryWithdraw() => inner.TryWithdraw();

        public int Receive(byte[] message)
        {
            int count = inner.Receive(message);
            replies.Count += count > 0 ? 1 : 0;
            return count;
        }
    }
}
