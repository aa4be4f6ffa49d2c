using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Swipes;

/// <summary>
/// A CSV file is one of intervals or one of levels: what is neither is said to be so, for intervals that are none look
/// like a worn card.
/// </summary>
[TestClass]
public sealed class CsvKindTests
{
    private static readonly double[] s_edges = RecordedSwipe.EdgesUs(100_000);

    [TestMethod]
    [DataRow("Zeit,F2F\n0,1\n0.1,0\n", "(1,1): times without a unit; it looks like 'Time [s]'")]
    [DataRow("Time [min],F2F\n0,1\n0.1,0\n", "(1,1): 'min' is no unit of time")]
    [DataRow("interval [min]\n400\n", "(1,1): 'min' is no unit of time")]
    [DataRow("samples,F2F\n0,1\n1,0\n", "(1,1): 'samples' are no times")]
    [DataRow("0.1,1\n0.2,0\n", "(1,5): a second value, '1'; a row of intervals is one number, in us")]
    [DataRow("0.1;1\n0.2;0\n", "(1,5): a second value, '1'")]
    [DataRow("0.1\t1\n0.2\t0\n", "(1,5): a second value, '1'")]
    [DataRow("400,5\n400,5\n", "(1,5): a second value, '5'")]
    [DataRow("interval_us\n400\n400,5\n", "(3,5): a second value, '5'")]
    [DataRow("interval_us\n\"1,234\"\n", "(2,1): '1,234' is not an interval")]
    [DataRow("n\tinterval_us\n1\t1,234\n", "(2,3): '1,234' is not an interval")]
    [DataRow("n;interval_us\n1;1,234.5\n", "(2,3): '1,234.5' is not an interval")]
    [DataRow("interval_us\n400\nNaN\n", "(3,1): 'NaN' is not an interval")]
    [DataRow("n,value\n1,400\n", "(1,1): 'n', 'value': 0 of 2 columns are called an interval")]
    [DataRow("interval_us,dt\n400,400\n", "(1,1): 'interval_us', 'dt': 2 of 2 columns are called an interval")]
    [DataRow("n,interval_us\n1,400\n2\n", "(3,1): 1 columns, not 2")]
    [DataRow("n,interval_us\n1,400,7\n", "(2,7): 3 columns, not 2")]
    [DataRow("logic\n1\n0\n0\n", "(2,1): 0 and 1 are levels, not intervals")]
    [DataRow("1\n0\n0\n", "(1,1): 0 and 1 are levels, not intervals")]
    [DataRow("Time,F2F,D1\n0,1,1\n1,0,1\n", "(1,1): several wires")]
    public void What_is_neither_intervals_nor_levels_is_refused_with_its_place(string csv, string complaint) =>
        Refuses(Encoding.UTF8.GetBytes(csv), complaint);

    [TestMethod]
    [DataRow("")]
    [DataRow("Time\n")]
    public void Times_alone_are_no_intervals(string head) => Refuses(
        Encoding.UTF8.GetBytes(head + string.Join('\n', s_edges.Select(us => $"{us}"))),
        $"({(head.Length > 0 ? 2 : 1)},1): values that grow all the time are times");

    [TestMethod]
    public void Bytes_of_a_sound_are_no_intervals() =>
        Refuses([.. "RIFF"u8, 4, 0, 0, 0], "(1,6): a byte 0, so this is no text; for a sound, '--format wav'");

    [TestMethod]
    [DataRow("Time [\u00b5s]", ',', '.', 1)]
    [DataRow("Time [\u03bcs]", ',', '.', 1)]
    [DataRow("time_us", '\t', '.', 1)]
    [DataRow("Time [s]", ';', ',', 1e-6)]
    [DataRow("Zeit [ms]", ';', ',', 1e-3)]
    [DataRow("Zeit (ms)", '\t', '.', 1e-3)]
    [DataRow("microseconds", ',', '.', 1)]
    [DataRow("nanoseconds", ',', '.', 1e3)]
    public void Times_have_any_separator_and_any_micro_sign(string name, char separator, char point, double unit)
    {
        string rows = string.Concat(s_edges.Select((us, i) =>
            $"{(us * unit).ToString("F9", CultureInfo.InvariantCulture).Replace('.', point)}{separator}{i % 2}\n"));
        string csv = $"{name}{separator}F2F\n0{separator}1\n{rows}";
        Shows(Encoding.UTF8.GetBytes(csv));
        Shows(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(csv)).ToArray());
        if (!name.Contains('\u03bc'))
        {
            Shows(Encoding.Latin1.GetBytes(csv));
        }
    }

    [TestMethod]
    [DataRow("n,interval_us", "{0},{1:F1}", 1)]
    [DataRow("n;interval_us;note", "{0};{1:F1};\"a;b\"", 1)]
    [DataRow("interval_us,n", "{1:F1},{0}", 1)]
    [DataRow("index\tdt (ms)", "{0}\t{1:F4}", 1e-3)]
    [DataRow("interval [s]", "{1:F7}", 1e-6)]
    [DataRow("intervals", "{1:F0},", 1)]
    [DataRow("dt_ns", "\"{1:F0}\"", 1e3)]
    [DataRow("Time [s],interval_us", "{0},{1:F0}", 1)]
    public void One_column_of_several_may_be_the_intervals(string head, string row, double unit)
    {
        string[] rows = [.. s_edges.Skip(1).Zip(s_edges, (later, earlier) => (later - earlier) * unit).Select(
            (interval, i) => string.Format(CultureInfo.InvariantCulture, row, i, interval))];
        Shows(Encoding.UTF8.GetBytes($"{head}\n{string.Join('\n', rows)}\n"));
        if (head.Contains(';'))
        {
            Shows(Encoding.UTF8.GetBytes($"{head}\n{string.Join('\n', rows).Replace('.', ',')}\n"));
        }
    }

    private static void Refuses(byte[] csv, string complaint)
    {
        (int exit, string output, string error) = RecordedSwipe.Decode("csv", csv);
        Assert.AreEqual(2, exit, output);
        Assert.AreEqual("", output);
        StringAssert.Contains(error, complaint);
    }

    private static void Shows(byte[] csv)
    {
        (int exit, string output, string error) = RecordedSwipe.Decode("csv", csv);
        Assert.AreEqual(0, exit, error);
        StringAssert.Contains(output, RecordedSwipe.Masked, error);
    }
}
