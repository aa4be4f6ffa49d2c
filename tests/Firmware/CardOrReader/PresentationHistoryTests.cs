using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Tests.Firmware.CardOrReader;

/// <summary>
/// A history is written as a row: R read, S silent, T touched, P damaged in one place, W weak all over, H wrong hand,
/// 1 one track only, B not a bank card, N noise; a space ends the presentation. A lower-case r is a card known by
/// its handle.
/// </summary>
[TestClass]
public class PresentationHistoryTests
{
    [TestMethod]
    [DataRow("R R R W W W ", "-", "H210")]
    [DataRow("R R R WWW", "C702", "-")]
    [DataRow("R R R W R W R W ", "-", "-")]
    [DataRow("R R R SSS SSS ", "-", "H201")]
    public void The_worked_examples_of_the_reference_come_out_as_worked(
        string history, string cardFault, string readerFault)
    {
        PresentationHistory played = Play(history);
        Assert.AreEqual(cardFault, FaultName.Of(played.CardFault));
        Assert.AreEqual(readerFault, FaultName.Of(played.ReaderFault));
    }

    [TestMethod]
    [DataRow("S", "-")]
    [DataRow("R R R S", "-")]
    [DataRow("R R R SS", "-")]
    [DataRow("R R R SSR", "-")]
    [DataRow("R R R PPR", "-")]
    [DataRow("R R R T", "-")]
    [DataRow("R R R W", "-")]
    [DataRow("R R R P", "-")]
    [DataRow("R R R H", "-")]
    [DataRow("R R R NNN", "-")]
    [DataRow("R R R BBB", "-")]
    [DataRow("R R R SPW", "-")]
    public void Too_little_is_undecided(string history, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(Play(history).CardFault));
    }

    [TestMethod]
    [DataRow("R SSS", "C701")]
    [DataRow("R R R SSS", "C701")]
    [DataRow("H H SSS", "C701")]
    [DataRow("SSS R R R SSS", "C701")]
    [DataRow("R R R PP", "C702")]
    [DataRow("R R R PPP", "C702")]
    [DataRow("R R R WWW", "C702")]
    [DataRow("R R R PPW", "C702")]
    [DataRow("WWW R R R WWW", "C702")]
    [DataRow("R R R HH", "U504")]
    [DataRow("R R R HHH", "U504")]
    [DataRow("R R R SHH", "U504")]
    public void A_card_or_a_hand_is_named_at_20_to_1(string history, string fault)
    {
        PresentationHistory played = Play(history);
        Assert.AreEqual(fault, FaultName.Of(played.CardFault));
        Assert.AreEqual("-", FaultName.Of(played.ReaderFault));
    }

    [TestMethod]
    [DataRow("SSS", "-")]
    [DataRow("H SSS", "-")]
    [DataRow("R SSS ", "-")]
    [DataRow("R SSS SSS", "-")]
    [DataRow("R SSS SSS SSS", "-")]
    [DataRow("R W W W WWW", "-")]
    [DataRow("R W W WWW", "-")]
    public void A_card_is_not_accused_while_the_reader_may_be_at_fault(string history, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(Play(history).CardFault));
    }

    [TestMethod]
    [DataRow("R R R SSS ", "-")]
    [DataRow("R R R SSS SSS ", "H201")]
    [DataRow("R R R S S S ", "-")]
    [DataRow("R R R S S S S ", "H201")]
    [DataRow("SSS SSS ", "H201")]
    [DataRow("R R SSS R SSS R SSS R SSS ", "-")]
    [DataRow("R R SSS 1 SSS B SSS ", "-")]
    [DataRow("R R SSS H SSS ", "-")]
    public void Silence_of_several_cards_with_no_sign_of_life_between_is_a_dead_reader(
        string history, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(Play(history).ReaderFault));
    }

    [TestMethod]
    [DataRow("R R R W W ", "-")]
    [DataRow("R R R W W W ", "H210")]
    [DataRow("R R R WR WR PR WR WR ", "H210")]
    [DataRow("R R R WWW WWW ", "-")]
    [DataRow("R R R W R W R W ", "-")]
    [DataRow("R R R WWW R R R WWW ", "-")]
    [DataRow("R R R WR R R R R WR R R R R WR R R R R WR R R R R ", "-")]
    [DataRow("1 1 1 1 1 1 1 1 1 1 1 1 ", "-")]
    public void Damage_on_several_cards_in_a_row_is_a_dirty_head(string history, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(Play(history).ReaderFault));
    }

    [TestMethod]
    [DataRow("R R R Wr Wr Wr Wr Wr Wr Wr Wr ", "-")]
    [DataRow("R R R WWr WWr WWr WWr WWr WWr ", "-")]
    [DataRow("R R R Wr WR WR WR WR WR ", "H210")]
    public void One_card_that_fails_again_and_again_says_nothing_more_about_the_reader(string history, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(Play(history).ReaderFault));
    }

    [TestMethod]
    [DataRow("R R R W W W R R ", "H210")]
    [DataRow("R R R W W W R R R ", "-")]
    [DataRow("R R R W W W R R WR R R ", "H210")]
    [DataRow("R R R W W W R R R W ", "-")]
    [DataRow("R R R W W W R R R W W ", "H210")]
    [DataRow("R R R SSS SSS R R ", "H201")]
    [DataRow("R R R SSS SSS RRR ", "H201")]
    [DataRow("R R R SSS SSS 1 1 1 ", "H201")]
    [DataRow("R R R SSS SSS R H R R ", "-")]
    public void Three_full_reads_of_three_presentations_lift_the_accusation(string history, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(Play(history).ReaderFault));
    }

    [TestMethod]
    [DataRow("", false)]
    [DataRow("H HH ", false)]
    [DataRow("R ", true)]
    [DataRow("R SSS ", true)]
    [DataRow("R S S ", false)]
    [DataRow("R S S R ", true)]
    [DataRow("R W W ", false)]
    [DataRow("R W W W ", false)]
    [DataRow("R W W W R R R R ", true)]
    public void A_reader_is_proven_when_20_to_1_speaks_against_both_faults(string history, bool isProven)
    {
        Assert.AreEqual(isProven, Play(history).IsReaderProven);
    }

    [TestMethod]
    [DataRow("HHH HHH ", false)]
    [DataRow("H H H ", false)]
    [DataRow("HR HR HHH HR ", true)]
    [DataRow("HR R HR R HR R HR ", true)]
    [DataRow("HR R R R R HR R R R R HR R R R R HR ", false)]
    [DataRow("HR HR HR HR R R R R R ", false)]
    [DataRow("WR PR SR TR WR ", false)]
    [DataRow("HR HR HHH HR W W W ", false)]
    public void Several_presentations_that_the_hand_spoilt_call_for_training(string history, bool isAdvised)
    {
        Assert.AreEqual(isAdvised, Play(history).IsTrainingAdvised);
    }

    [TestMethod]
    public void A_clumsy_hand_never_counts_toward_the_reader()
    {
        PresentationHistory history = Play("R R R ");
        for (int i = 0; i < 40; i++)
        {
            Play(history, "HHH HHR ");
        }
        Assert.AreEqual("-", FaultName.Of(history.ReaderFault));
        Assert.IsTrue(history.IsReaderProven);
        Assert.IsTrue(history.IsTrainingAdvised);
    }

    [TestMethod]
    public void After_any_number_of_swipes_three_full_reads_are_enough()
    {
        PresentationHistory history = Play("R ");
        for (int i = 0; i < 400; i++)
        {
            Play(history, "SSSSSSSSSSSS WWWWWWWWWWWW ");
        }
        Play(history, "R R R ");
        Assert.AreEqual("-", FaultName.Of(history.ReaderFault));
    }

    [TestMethod]
    public void The_33rd_card_pushes_the_first_out()
    {
        byte[] counts = new byte[SwipeEvidence.KindCount];
        byte[] recalled = new byte[SwipeEvidence.KindCount];
        counts[(int)SwipeKind.Spread] = 3;
        CardMemory cards = new CardMemory();
        for (int i = 1; i <= 33; i++)
        {
            cards.Keep(Handle(i), counts);
        }
        cards.Recall(Handle(2), recalled);
        Assert.AreEqual(2, (int)recalled[(int)SwipeKind.Spread]);
        cards.Recall(Handle(1), recalled);
        Assert.AreEqual(0, (int)recalled[(int)SwipeKind.Spread]);
    }

    private static byte[] Handle(int number) => new byte[] { 1, 2, 3, 4, 5, 6, 7, (byte)number };

    private static PresentationHistory Play(string row)
    {
        PresentationHistory history = new PresentationHistory();
        Play(history, row);
        return history;
    }

    private static void Play(PresentationHistory history, string row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == ' ')
            {
                history.End();
                continue;
            }
            history.Add(ClassOf(row[i]), row[i] == 'r' ? Handle(1) : null);
        }
    }

    private static SwipeClass ClassOf(char letter) => letter switch
    {
        'S' => SwipeClass.NoSignal,
        'T' => SwipeClass.NoEncode,
        'P' => SwipeClass.CardScratch,
        'W' => SwipeClass.WeakOrDirty,
        'H' => SwipeClass.Partial,
        '1' => SwipeClass.SingleTrack,
        'B' => SwipeClass.NotBankCard,
        'N' => SwipeClass.ReaderNoise,
        _ => SwipeClass.Good,
    };
}
