using nanoFramework.TestFramework;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Tests.Firmware.Rules;

[TestClass]
public class TransitionTableTests
{
    [TestMethod]
    public void Every_pair_of_state_and_event_is_present()
    {
        TransitionTable table = SaleTransitions.Build();
        for (int state = 0; state < TransitionTable.StateCount; state++)
        {
            for (int happened = 0; happened < TransitionTable.EventCount; happened++)
            {
                int row = table.FirstRow((TerminalState)state, (TerminalEvent)happened);
                Assert.IsTrue(row >= 0, PairName(state, happened) + " is missing");
            }
        }
    }

    [TestMethod]
    public void Every_row_can_be_taken_and_the_last_of_a_pair_is_the_one_without_guard()
    {
        TransitionTable table = SaleTransitions.Build();
        byte[] uses = new byte[table.RowCount];
        for (int pair = 0; pair < TransitionTable.StateCount * TransitionTable.EventCount; pair++)
        {
            int row = table.FirstRow(
                (TerminalState)(pair / TransitionTable.EventCount), (TerminalEvent)(pair % TransitionTable.EventCount));
            uses[row]++;
            while (table.GuardAt(row) != Guard.None)
            {
                row++;
                uses[row]++;
            }
        }
        for (int row = 0; row < uses.Length; row++)
        {
            Assert.AreEqual(1, (int)uses[row], "row " + row.ToString());
        }
    }

    [TestMethod]
    [DataRow((int)TerminalState.Idle, false)]
    [DataRow((int)TerminalState.EnteringAmount, true)]
    [DataRow((int)TerminalState.AwaitingCard, true)]
    [DataRow((int)TerminalState.ConfirmingRepeat, true)]
    [DataRow((int)TerminalState.EnteringPin, true)]
    [DataRow((int)TerminalState.Authorising, true)]
    public void Cancel_and_timeout_end_every_step_of_a_sale(int number, bool isStep)
    {
        TransitionTable table = SaleTransitions.Build();
        TerminalState state = (TerminalState)number;
        int cancel = LastRow(table, state, TerminalEvent.Cancel);
        int timeout = table.FirstRow(state, TerminalEvent.Timeout);
        Assert.AreEqual((int)TerminalState.Idle, (int)table.NextAt(cancel));
        Assert.AreEqual((int)TerminalState.Idle, (int)table.NextAt(timeout));
        Assert.AreEqual(isStep, table.EffectAt(cancel) != Effect.ShowIdle);
    }

    [TestMethod]
    public void Only_the_card_and_the_issuer_lead_to_pin_entry()
    {
        TransitionTable table = SaleTransitions.Build();
        int ways = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            bool isPrompt = table.EffectAt(row) == Effect.AskPin || table.EffectAt(row) == Effect.AskPinAgain
                || table.EffectAt(row) == Effect.AskPinOfRepeat;
            bool isStay = table.EffectAt(row) == Effect.TakePinDigit
                || table.EffectAt(row) == Effect.ClearPin || table.EffectAt(row) == Effect.ReportShortPin
                || table.EffectAt(row) == Effect.Refuse || table.EffectAt(row) == Effect.Ignore;
            bool leadsThere = table.NextAt(row) == TerminalState.EnteringPin;
            Assert.IsTrue(!leadsThere || isPrompt || isStay, "row " + row.ToString());
            ways += isPrompt ? 1 : 0;
        }
        Assert.AreEqual(3, ways);
    }

    private static int LastRow(TransitionTable table, TerminalState state, TerminalEvent happened)
    {
        int row = table.FirstRow(state, happened);
        while (table.GuardAt(row) != Guard.None)
        {
            row++;
        }
        return row;
    }

    private static string PairName(int state, int happened) =>
        TerminalStateName.Of((TerminalState)state) + "/event " + happened.ToString();
}
