using nanoFramework.TestFramework;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Tests.Hal.Virtual;

[TestClass]
public class VirtualPulseCaptureTests
{
    private const int Pin = 15;

    [TestMethod]
    public void Nothing_is_ready_before_the_line_was_idle_long_enough()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 5, 200_000);
        board.NowNs += 32_766_999;
        Assert.AreEqual(0, capture.TryTake(new ushort[8]));
        board.NowNs += 1;
        Assert.AreEqual(4, capture.TryTake(new ushort[8]));
        Assert.AreEqual(0, capture.TryTake(new ushort[8]));
    }

    [TestMethod]
    public void Durations_are_ticks_of_1_us_without_drift()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 5, 200_500);
        AssertTaken(board, capture, 200, 201, 200, 201);
    }

    [TestMethod]
    public void A_glitch_shorter_than_the_filter_vanishes()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 2, 300_000);
        board.NowNs += 100_000;
        Edge(board);
        board.NowNs += 1_249;
        Edge(board);
        board.NowNs += 198_751;
        Edge(board);
        AssertTaken(board, capture, 300, 300);
    }

    [TestMethod]
    public void A_pulse_as_long_as_the_filter_is_kept()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 2, 300_000);
        board.NowNs += 100_000;
        Edge(board);
        board.NowNs += 2_000;
        Edge(board);
        AssertTaken(board, capture, 300, 100, 2);
    }

    [TestMethod]
    public void The_slowest_swipe_of_5_cm_per_s_on_track_2_is_one_burst()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 101, 6_774_000);
        board.NowNs += 40_000_000;
        Assert.AreEqual(100, capture.TryTake(new ushort[384]));
    }

    [TestMethod]
    [DataRow(385, 384)]
    [DataRow(386, 385)]
    [DataRow(1000, 999)]
    public void Levels_beyond_the_memory_are_lost_and_the_answer_tells(int edges, int answer)
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, edges, 100_000);
        board.NowNs += 40_000_000;
        ushort[] durationsUs = new ushort[384];
        Assert.AreEqual(answer, capture.TryTake(durationsUs));
        Assert.AreEqual((ushort)100, durationsUs[383]);
    }

    [TestMethod]
    public void What_the_memory_lost_is_told_even_to_a_buffer_that_is_larger()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 400, 100_000);
        board.NowNs += 40_000_000;
        Assert.AreEqual(1001, capture.TryTake(new ushort[1000]));
    }

    [TestMethod]
    public void Two_bursts_come_one_after_the_other()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 3, 100_000);
        board.NowNs += 50_000_000;
        Edges(board, 4, 200_000);
        AssertTaken(board, capture, 100, 100);
        AssertTaken(board, capture, 200, 200, 200);
    }

    [TestMethod]
    public void A_lone_edge_is_no_burst()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edge(board);
        board.NowNs += 50_000_000;
        Assert.AreEqual(0, capture.TryTake(new ushort[4]));
    }

    [TestMethod]
    public void Start_forgets_finished_and_running_bursts()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 3, 100_000);
        board.NowNs += 50_000_000;
        Edges(board, 3, 100_000);
        capture.Start();
        Edges(board, 3, 300_000);
        AssertTaken(board, capture, 300, 300);
        Assert.AreEqual(0, capture.TryTake(new ushort[4]));
    }

    [TestMethod]
    public void Taking_wipes_what_the_buffer_held_before()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualPulseCapture capture = NewCapture(board);
        Edges(board, 2, 100_000);
        board.NowNs += 50_000_000;
        ushort[] durationsUs = { 7, 7, 7 };
        Assert.AreEqual(1, capture.TryTake(durationsUs));
        CollectionAssert.AreEqual(new ushort[] { 100, 0, 0 }, durationsUs);
    }

    private static VirtualPulseCapture NewCapture(VirtualBoard board)
    {
        VirtualPulseCapture capture =
            new VirtualPulseCapture(board, Pin, VirtualPulseCapture.Track2Blocks);
        capture.Start();
        return capture;
    }

    private static void Edge(VirtualBoard board)
    {
        board.Drive(Pin, !board.Level(Pin));
    }

    private static void Edges(VirtualBoard board, int count, long everyNs)
    {
        for (int i = 0; i < count; i++)
        {
            board.NowNs += i == 0 ? 0 : everyNs;
            Edge(board);
        }
    }

    private static void AssertTaken(VirtualBoard board, VirtualPulseCapture capture, params int[] expected)
    {
        board.NowNs += 50_000_000;
        ushort[] durationsUs = new ushort[expected.Length];
        Assert.AreEqual(expected.Length, capture.TryTake(durationsUs));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], (int)durationsUs[i]);
        }
    }
}
