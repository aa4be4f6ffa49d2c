using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;
using PosTerminal.Tests.Hal.Link;

namespace PosTerminal.Tests.Link;

/// <summary>What holds whatever happens in whatever order; the seed of a failure is printed.</summary>
[TestClass]
public class LinkOrderTests
{
    private const int Seeds = 100;
    private const int Events = 300;

    [TestMethod]
    public void In_every_order_of_events_what_was_refused_never_left_and_what_left_was_not_refused()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Play(seed);
        }
    }

    [TestMethod]
    public void A_thousand_terminals_that_lose_their_host_at_once_do_not_come_back_at_once()
    {
        const int terminals = 1000;
        int seed = Random.Shared.Next();
        SeededRandom random = new(seed);
        int[] perTenth = new int[10];
        for (int i = 0; i < terminals; i++)
        {
            int waitMs = new BackOff(random).NextMs();
            perTenth[(waitMs - (BackOff.FirstMs / 2)) * 10 / (BackOff.FirstMs / 2)]++;
        }

        // 100 are expected in each tenth of the half second, with a deviation of 9.5.
        Assert.IsTrue(perTenth.All(count => count is > 40 and < 160), $"seed {seed}: {string.Join(' ', perTenth)}");
    }

    private static void Play(int seed)
    {
        Random random = new(seed);
        LinkRig rig = new(
            new[] { new HostAddress("a.example", 1, "a.example"), new HostAddress("10.0.0.2", 2, null) },
            new SeededRandom(seed));
        History history = new(rig, seed);
        for (int i = 0; i < Events; i++)
        {
            Happen(rig, history, random);
            rig.Pass(random.Next(1, 20) * LinkRig.StepMs);
            history.Check();
        }
    }

    private static void Happen(LinkRig rig, History history, Random random)
    {
        ScriptedSocket socket = rig.Socket;
        switch (random.Next(12))
        {
            case 0: socket.HasAddress = random.Next(4) != 0; break;
            case 1: socket.ConnectFault = random.Next(3) == 0 ? FaultCode.N406 : FaultCode.None; break;
            case 2: socket.ResolveFault = random.Next(4) == 0 ? FaultCode.N405 : FaultCode.None; break;
            case 3: socket.SecureFault = random.Next(4) == 0 ? FaultCode.N407 : FaultCode.None; break;
            case 4: socket.CanWrite = random.Next(3) != 0; break;
            case 5: socket.WriteMost = random.Next(-1, 6); break;
            case 6: socket.ReadMost = random.Next(1, 6); break;
            case 7: socket.IsClosed = random.Next(3) == 0; break;
            case 8: rig.Connection.MayPause = random.Next(3) != 0; break;
            case 9: rig.Come("reply"); break;
            case 10: history.Withdraw(); break;
            default: history.Send(); break;
        }
    }

    /// <summary>What the sender was told, against what left on each connection.</summary>
    private sealed class History(LinkRig rig, int seed)
    {
        private readonly HashSet<int> _refused = new();
        private readonly Dictionary<int, int> _connectionOf = new();
        private int _last;

        internal void Send()
        {
            _last++;
            rig.Send($"message {_last:D4}");
        }

        internal void Withdraw()
        {
            DeliveryState before = rig.Connection.Delivery;
            bool isOut = rig.Connection.TryWithdraw();
            Assert.AreEqual(before is not (DeliveryState.Sent or DeliveryState.Lost), isOut, $"seed {seed}");
        }

        internal void Check()
        {
            Remember();
            int[] left = Left();
            string told = $"seed {seed}, message {_last} {rig.Connection.Delivery}, left {string.Join(' ', left)}";
            Assert.IsFalse(left.Any(_refused.Contains), told);
            Assert.IsTrue(left.All(IsOnOneConnection), told);
            Assert.IsTrue(left.SequenceEqual(left.Distinct().Order()), told);
            Assert.IsTrue(rig.Connection.Delivery != DeliveryState.Queued || !left.Contains(_last), told);
            StringAssert.Matches(rig.Received(), new("^(reply;)*$"), told);
        }

        private bool IsOnOneConnection(int number) => _connectionOf.TryAdd(number, rig.Socket.Connects)
            || _connectionOf[number] == rig.Socket.Connects;

        private void Remember()
        {
            if (_last > 0 && rig.Connection.Delivery == DeliveryState.Refused)
            {
                _refused.Add(_last);
            }
        }

        // Numbers of the messages of which bytes have left on this connection, each after whole ones.
        private int[] Left()
        {
            byte[] written = rig.Socket.Written.AsSpan(0, rig.Socket.WrittenCount).ToArray();
            List<int> numbers = new();
            for (int at = 0; at + 14 <= written.Length; at += 14)
            {
                Assert.AreEqual("\0\fmessage ", Encoding.ASCII.GetString(written, at, 10), $"seed {seed}");
                numbers.Add(int.Parse(Encoding.ASCII.GetString(written, at + 10, 4)));
            }

            return numbers.ToArray();
        }
    }

    private sealed class SeededRandom(int seed) : IRandom
    {
        private readonly Random _random = new(seed);

        public void Fill(byte[] buffer, int offset, int count) => _random.NextBytes(buffer.AsSpan(offset, count));
    }
}
