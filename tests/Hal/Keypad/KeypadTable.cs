using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Hal.Keypad;

/// <summary>
/// Plays rows "time contacts expected condition": from that time in ms the contacts are these, and until
/// the next row these keys must be taken and this condition must stand at the end ("ok" when left out).
/// </summary>
public static class KeypadTable
{
    /// <summary>Plays a table on a rig, one scan each <paramref name="tickMs"/>.</summary>
    public static void Run(KeypadRig rig, int tickMs, params string[] rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            string[] row = rows[i].Split(' ');
            int fromMs = int.Parse(row[0]);
            int untilMs = i + 1 < rows.Length ? int.Parse(rows[i + 1].Split(' ')[0]) : fromMs + 200;
            Play(rig, tickMs, fromMs, untilMs, row[1]);
            string expected = row[2] + " " + (row.Length > 3 ? row[3] : "ok");
            string taken = rig.Taken();
            string actual = (taken == "" ? "-" : taken) + " " + rig.Condition();
            Assert.AreEqual(expected, actual, rows[i]);
        }
    }

    private static void Play(KeypadRig rig, int tickMs, int fromMs, int untilMs, string contacts)
    {
        rig.Board.NowNs = fromMs * 1_000_000L;
        rig.Touch(contacts);
        for (int nowMs = fromMs; nowMs < untilMs; nowMs++)
        {
            if (nowMs % tickMs == 0)
            {
                rig.ScanAt(nowMs);
            }
        }
    }
}
