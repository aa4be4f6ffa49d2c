using nanoFramework.TestFramework;
using PosTerminal.Hal.Jig;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Hal.Jig;

/// <summary>The jig's protocol: answers, refusals, interlocks.</summary>
[TestClass]
public class JigMachineTests
{
    [TestMethod]
    public void A_start_says_boot()
    {
        FakeSerialLine host = new FakeSerialLine();
        new JigMachine(host, new FakeSerialLine(), new HeldBoard()).Tick(5);
        Assert.AreEqual("< ~0 boot\n", host.TakeText());
    }

    [TestMethod]
    public void Hello_says_protocol_and_blocks()
    {
        Assert.AreEqual("< =1 ok t=1000 jig=1 blocks=4 fresh=0\n", new JigRig().Ask("> @1 hello"));
    }

    [TestMethod]
    public void A_number_that_comes_again_gets_the_same_answer_and_nothing_moves()
    {
        JigRig rig = new JigRig();
        string answer = rig.Ask("> @7 power on");
        Assert.AreEqual("< =7 ok t=1000\n", answer);
        Assert.AreEqual("free on ", rig.Board.TakeDone());
        rig.Wait(9_000);
        Assert.AreEqual(answer, rig.Ask("> @7 power on"));
        Assert.AreEqual("", rig.Board.TakeDone());
    }

    [TestMethod]
    [DataRow("> @3 dance", "< !3 unknown no such request\n")]
    [DataRow("> @3 powerful", "< !3 unknown no such request\n")]
    [DataRow("> @3 key r=1 c=1 down=1000", "< !3 no-power\n")]
    [DataRow("> @3 wave play before=1 until=1", "< !3 no-power\n")]
    [DataRow("> @3 fresh seed=1", "< !3 unknown this is a real board\n")]
    [DataRow("> @3 say ?", "< !3 busy\n")]
    [DataRow("> @3 wave begin n=9999", "< !3 bad too long\n")]
    [DataRow("> @3 wave add 12,13 *0000", "< ~1000 garbled\n")]
    [DataRow("> @3 ping *0000", "< ~1000 garbled\n")]
    [DataRow("> @3 ping *00x0", "< ~1000 garbled\n")]
    [DataRow("> @3 wave add 12,13", "< !3 crc\n")]
    [DataRow("> @3 wave add *", "< !3 crc\n")]
    [DataRow("hello", "< ~1000 garbled\n")]
    [DataRow("> @0 hello", "< ~1000 garbled\n")]
    [DataRow("> @x hello", "< ~1000 garbled\n")]
    [DataRow("> @4", "< ~1000 garbled\n")]
    public void What_cannot_be_done_is_refused(string line, string answer)
    {
        JigRig rig = new JigRig();
        Assert.AreEqual(answer, rig.Ask(line));
        Assert.AreEqual("", rig.Board.TakeDone());
    }

    [TestMethod]
    [DataRow("key r=1 c=1", "bad")]
    [DataRow("key r=5 c=1 down=1000", "bad no such key")]
    [DataRow("key r=1 c=9 down=1000", "bad no such key")]
    [DataRow("key c=1 down=1000", "bad")]
    [DataRow("key r=1 c=1 down=61000000", "bad")]
    [DataRow("key r=1 c=1 down=10 bounce=2000000", "bad")]
    [DataRow("key r=1,5 c=1,1 down=1000", "bad no such key")]
    [DataRow("key r=1,2,3,4,1 c=1,1,1,1,2 down=1000", "bad too many keys")]
    [DataRow("key r=4294967297 c=1 down=1000", "bad no such key")]
    [DataRow("key r=1,1 c=1,1 down=1000", "busy")]
    [DataRow("release r=5 c=1", "bad no such key")]
    [DataRow("release r=1 c=1", "bad it is not down")]
    [DataRow("say abc", "bad one character")]
    [DataRow("fresh seed=1", "powered")]
    [DataRow("wave play before=1 until=1", "bad not all intervals have come")]
    public void A_jig_with_power_refuses_too(string request, string refusal)
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        Assert.AreEqual("< !2 " + refusal + "\n", rig.Ask("> @2 " + request));
    }

    [TestMethod]
    public void Of_several_keys_of_which_one_is_none_none_goes_down()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 key r=1,5 c=1,1 down=100000");
        rig.Wait(10_000);
        Assert.AreEqual(0, rig.Board.Contacts);
    }

    [TestMethod]
    public void A_key_goes_down_bounces_and_comes_up()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 key r=2 c=1 down=120000 bounce=3000 seed=7");
        rig.Wait(10_000);
        Assert.AreEqual(1, rig.Board.Contacts);
        int changes = rig.Board.Changes;
        Assert.IsTrue(changes > 3);
        Assert.AreEqual(1, changes & 1);
        rig.Wait(100_000);
        Assert.AreEqual(changes, rig.Board.Changes);
        rig.Wait(20_000);
        Assert.AreEqual(0, rig.Board.Contacts);
        Assert.AreEqual(long.MaxValue, rig.Jig.NextUs);
        Assert.AreEqual("< =3 ok t=133000\n", rig.Ask("> @3 key r=2 c=1 down=120000"));
    }

    [TestMethod]
    public void Several_keys_are_down_together_and_halves_of_a_push_are_possible()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 key r=1,2,3 c=1,2,3 down=50000");
        rig.Ask("> @3 press r=4 c=4");
        Assert.AreEqual(4, rig.Board.Contacts);
        rig.Wait(60_000);
        Assert.AreEqual(1, rig.Board.Contacts);
        rig.Ask("> @4 release r=4 c=4");
        rig.Wait(1_000);
        Assert.AreEqual(0, rig.Board.Contacts);
    }

    [TestMethod]
    public void A_silent_host_and_a_minute_let_every_key_go()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 press r=1 c=1");
        rig.Wait(5_100_000);
        Assert.AreEqual(0, rig.Board.Contacts);
        Assert.AreEqual("< ~5002100 let-go silence\n", rig.Host.TakeText());
        rig.Ask("> @3 press r=1 c=1");
        for (int i = 0; i < 31; i++)
        {
            Assert.AreEqual(i < 30 ? 1 : 0, rig.Board.Contacts);
            rig.Wait(2_000_000);
            rig.Ask("> @" + (i + 4) + " ping");
        }
    }

    [TestMethod]
    public void Nothing_is_held_when_the_power_goes()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 press r=1 c=1");
        rig.Board.TakeDone();
        rig.Ask("> @3 power off");
        Assert.AreEqual(0, rig.Board.Contacts);
        Assert.AreEqual("free off ", rig.Board.TakeDone());
    }

    [TestMethod]
    public void A_line_of_the_console_is_told_and_a_command_is_said()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Console.Type("     310 ms  link.up\r\n");
        rig.Wait(1_000);
        Assert.AreEqual("< ~2000 c      310 ms  link.up\n", rig.Host.TakeText());
        rig.Ask("> @2 say ?");
        Assert.AreEqual("?", rig.Console.TakeText());
    }

    [TestMethod]
    [DataRow("cut arm on=auth.sent after=4200", "bad")]
    [DataRow("cut arm after=4200 off=1000", "bad")]
    [DataRow("cut arm on= after=4200 off=1000", "bad")]
    [DataRow("cut arm on=auth.sent after=4200 off=61000000", "bad")]
    [DataRow("cut arm on=auth.sent.auth.sent.auth.sent.auth after=1 off=1", "bad")]
    [DataRow("pin in nowhere", "unknown no such pin")]
    [DataRow("pin in", "unknown no such pin")]
    public void A_cut_or_a_pin_that_is_none_is_refused(string request, string refusal) =>
        Assert.AreEqual("< !2 " + refusal + "\n", new JigRig().Ask("> @2 " + request));

    [TestMethod]
    public void A_pin_that_is_wired_tells_its_level() =>
        Assert.AreEqual("< =2 ok t=1000 level=1\n", new JigRig().Ask("> @2 pin in watchdog"));

    [TestMethod]
    public void An_armed_cut_comes_so_long_after_its_word_and_the_supply_comes_back()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 press r=1 c=1");
        rig.Ask("> @3 cut arm on=auth.sent after=4200 off=30000");
        rig.Board.TakeDone();
        rig.Console.Type("     300 ms  auth.sentinel stan=1\r\n     310 ms  auth.sent stan=1\r\n");
        rig.Wait(4_000);
        Assert.AreEqual("", rig.Board.TakeDone());
        rig.Wait(1_000);
        Assert.AreEqual("free off ", rig.Board.TakeDone());
        Assert.AreEqual(0, rig.Board.Contacts);
        Assert.IsTrue(rig.Host.TakeText().IndexOf("< ~8300 cut\n") > 0);
        rig.Console.Type("     315 ms  auth.s");
        rig.Wait(20_000);
        Assert.AreEqual("", rig.Board.TakeDone());
        rig.Wait(20_000);
        Assert.AreEqual("free on ", rig.Board.TakeDone());
        rig.Console.Type("       0 ms  power.up\r\n     310 ms  auth.sent stan=2\r\n");
        rig.Wait(100_000);
        Assert.AreEqual("", rig.Board.TakeDone());
        Assert.AreEqual(
            "< ~38300 back\n< ~49000 c        0 ms  power.up\n< ~49100 c      310 ms  auth.sent stan=2\n",
            rig.Host.TakeText());
    }

    [TestMethod]
    [DataRow("auth.sentinel")]
    [DataRow("x.auth.sent")]
    public void A_cut_waits_for_the_whole_word(string word)
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 cut arm on=auth.sent after=4200 off=30000");
        rig.Board.TakeDone();
        rig.Console.Type("     310 ms  " + word + " stan=1\r\n");
        rig.Wait(50_000);
        Assert.AreEqual("", rig.Board.TakeDone());
    }

    [TestMethod]
    [DataRow("cut disarm")]
    [DataRow("power on")]
    public void An_armed_cut_can_be_taken_back(string request)
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Ask("> @2 cut arm on=auth.sent after=4200 off=30000");
        rig.Ask("> @3 " + request);
        rig.Board.TakeDone();
        rig.Console.Type("     310 ms  auth.sent stan=1\r\n");
        rig.Wait(50_000);
        Assert.AreEqual("", rig.Board.TakeDone());
    }

    [TestMethod]
    public void A_silent_host_ends_what_is_played_though_no_key_is_down()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Board.TakeDone();
        rig.Wait(5_100_000);
        Assert.AreEqual("free ", rig.Board.TakeDone());
        rig.Wait(5_100_000);
        Assert.AreEqual("", rig.Board.TakeDone());
    }

    [TestMethod]
    public void A_line_that_is_too_long_is_garbled_and_the_next_one_is_taken()
    {
        JigRig rig = new JigRig();
        Assert.AreEqual("< ~1300 garbled\n", rig.Ask("> @1 wave add " + new string('1', LineInput.Capacity)));
        Assert.AreEqual("< =2 ok t=2000\n", rig.Ask("> @2 ping"));
    }
}
