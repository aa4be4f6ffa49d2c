using nanoFramework.TestFramework;
using PosTerminal.Firmware.Terminal;

namespace PosTerminal.Tests.Firmware.Terminal;

[TestClass]
public class TransitionTableTests
{
    [TestMethod]
    public void Every_pair_of_state_and_event_is_present_and_ends_with_a_row_without_guard()
    {
        TransitionTable table = SaleTransitions.Build();
        for (int state = 0; state < TransitionTable.StateCount; state++)
        {
            for (int happened = 0; happened < TransitionTable.EventCount; happened++)
            {
                string pair = PairName(state, happened);
                int row = table.FirstRow((TerminalState)state, (TerminalEvent)happened);
                Assert.IsTrue(row >= 0, pair + " is missing");
                Assert.AreEqual((int)Guard.None, (int)table.GuardAt(LastRow(table, row)), pair);
            }
        }
    }

    [TestMethod]
    public void Only_the_last_row_of_a_pair_has_no_guard()
    {
        TransitionTable table = SaleTransitions.Build();
        for (int row = 1; row < table.RowCount; row++)
        {
            bool isReachable = !table.ContinuesPair(row) || table.GuardAt(row - 1) != Guard.None;
            Assert.IsTrue(isReachable, "row " + row.ToString() + " can never be taken");
        }
    }

    [TestMethod]
    [DataRow((int)TerminalState.Idle, false)]
    [DataRow((int)TerminalState.EnteringAmount, true)]
    [DataRow((int)TerminalState.AwaitingCard, true)]
    [DataRow((int)TerminalState.EnteringPin, true)]
    [DataRow((int)TerminalState.Authorising, true)]
    public void Cancel_and_timeout_end_every_step_of_a_sale(int number, bool isStep)
    {
        TransitionTable table = SaleTransitions.Build();
        TerminalState state = (TerminalState)number;
        int cancel = table.FirstRow(state, TerminalEvent.Cancel);
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
            bool isPrompt = table.EffectAt(row) == Effect.AskPin || table.EffectAt(row) == Effect.AskPinAgain;
            bool isStay = table.EffectAt(row) == Effect.TakePinDigit
                || table.EffectAt(row) == Effect.ClearPin || table.EffectAt(row) == Effect.ReportShortPin
                || table.EffectAt(row) == Effect.Refuse || table.EffectAt(row) == Effect.Ignore;
            bool leadsThere = table.NextAt(row) == TerminalState.EnteringPin;
            Assert.IsTrue(!leadsThere || isPrompt || isStay, "row " + row.ToString());
            ways += isPrompt ? 1 : 0;
        }
        Assert.AreEqual(2, ways);
    }

    private static int LastRow(TransitionTable table, int row)
    {
        while (table.ContinuesPair(row + 1))
        {
            row++;
        }
        return row;
    }

    private static string PairName(int state, int happened) =>
        TerminalStateName.Of((TerminalState)state) + "/event " + happened.ToString();
}
