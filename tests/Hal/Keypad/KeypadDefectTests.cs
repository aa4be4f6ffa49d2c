using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Hal.Keypad;

[TestClass]
public class KeypadDefectTests
{
    [TestMethod]
    [DataRow("15")]
    [DataRow("12")]
    [DataRow("14")]
    [DataRow("#D")]
    public void Two_keys_together_are_both_refused_until_all_are_up(string keys)
    {
        string first = keys.Substring(0, 1);
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "100 " + keys + " -",
            "200 " + first + " -",
            "300 - -",
            "400 " + first + " " + first);
    }

    [TestMethod]
    public void A_second_key_10_ms_later_refuses_both()
    {
        KeypadTable.Run(KeypadRig.FourByFour(), 10, "0 - -", "100 1 -", "110 15 -", "200 - -");
    }

    [TestMethod]
    [DataRow("100 1 1", "200 15 5", "300 5 -", "400 - -", "500 5 5")]
    [DataRow("100 1 1", "120 15 5", "150 5 -", "160 52 2", "200 2 -")]
    [DataRow("100 5 5", "200 15 1", "300 5 -", "400 15 1", "500 - -")]
    [DataRow("100 1 1", "200 19 9", "230 1 -", "300 - -", "400 0 0")]
    [DataRow("100 1 1", "200 1# -", "300 # -", "400 - -", "500 # #")]
    [DataRow("100 # #", "200 1# -", "300 1 -", "400 - -", "500 1 1")]
    [DataRow("100 1 1", "200 15 5", "300 159 -", "400 9 -", "500 - -")]
    public void A_second_digit_counts_while_the_first_is_down_and_nothing_else_does(
        string first, string second, string third, string fourth, string fifth)
    {
        KeypadTable.Run(KeypadRig.FourByFour(), 10, "0 - -", first, second, third, fourth, fifth);
    }

    [TestMethod]
    [DataRow("124")]
    [DataRow("125")]
    [DataRow("*#3")]
    [DataRow("1245")]
    public void Three_corners_of_a_rectangle_report_no_key_and_ghosts_when_they_stay_2_s(string keys)
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(), 10, "0 - -", "100 " + keys + " - ok",
            "2000 " + keys + " - ghost", "2400 - - ok", "2500 2 2");
    }

    [TestMethod]
    public void A_third_finger_does_not_type_the_fourth_corner()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "100 1 1",
            "200 12 2",
            "300 124 - ok",
            "400 4 -",
            "500 - -");
    }

    [TestMethod]
    public void A_key_held_for_30_s_is_stuck_until_released()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "1000 5 5 ok",
            "31000 5 - stuck5",
            "40000 56 - stuck5",
            "41000 - - ok",
            "42000 6 6");
    }

    [TestMethod]
    public void Several_keys_held_for_30_s_are_ghosts()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(), 10, "0 - -", "1000 59 - ok", "31000 59 - ghost", "32000 - -");
    }

    [TestMethod]
    public void A_key_closed_at_power_up_is_stuck_at_once_and_never_typed()
    {
        KeypadTable.Run(
            KeypadRig.FourByThree(), 10, "0 0 - stuck0", "5000 0 - stuck0", "5100 - - ok", "5200 0 0 ok");
    }

    [TestMethod]
    [DataRow("~C1")]
    [DataRow("~C4")]
    [DataRow("5~C2")]
    [DataRow("5~C3")]
    public void A_grounded_column_is_seen_without_a_press_and_blocks_all_keys(string defect)
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(), 10, "0 - -", "100 " + defect + " - short", "300 - - ok", "400 5 5");
    }

    [TestMethod]
    public void A_column_grounded_at_power_up_is_a_short_and_no_stuck_key()
    {
        KeypadTable.Run(KeypadRig.FourByFour(), 10, "0 ~C2 - short", "40000 ~C2 - short", "41000 - - ok");
    }

    [TestMethod]
    public void A_grounded_row_is_seen_while_one_of_its_keys_is_down()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "100 ~R2 - ok",
            "200 5~R2 - short",
            "300 ~R2 - ok",
            "400 8~R2 8 ok",
            "500 - -");
    }

    [TestMethod]
    [DataRow("=R1", "1", "5", "3")]
    [DataRow("=R2", "5", "6", "7")]
    [DataRow("=C1", "1", "5", "8")]
    [DataRow("=C3", "3", "B", "9")]
    public void Lines_shorted_to_each_other_show_after_three_presses(
        string defect, string first, string second, string third)
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 " + defect + " -",
            "100 " + first + defect + " -",
            "200 " + defect + " -",
            "300 " + second + defect + " -",
            "400 " + defect + " - ok",
            "500 " + third + defect + " - ok",
            "600 " + defect + " - short",
            "700 - - short",
            "800 " + first + " " + first + " short",
            "900 - - ok");
    }

    [TestMethod]
    public void Two_fingers_one_after_the_other_are_no_shorted_lines()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "100 1 -",
            "110 14 -",
            "200 - -",
            "300 1 -",
            "310 14 -",
            "400 - -",
            "500 1 -",
            "510 14 -",
            "600 - - ok",
            "700 14 -",
            "800 - - ok");
    }

    [TestMethod]
    [DataRow("/C2", "13467#913467#913467#913467#913467#913467#", "2")]
    [DataRow("/R3", "1234561234561234561234561234561234561230#", "8")]
    public void A_line_unseen_over_40_presses_of_others_is_suspected_to_be_open(
        string defect, string presses, string missing)
    {
        KeypadRig rig = KeypadRig.FourByThree();
        rig.ScanAt(0);
        int nowMs = 1000;
        for (int i = 0; i < 41; i++, nowMs += 200)
        {
            string key = presses[i].ToString();
            string dead = nowMs.ToString() + " " + missing + defect + " -";
            string condition = i < 40 ? " ok" : " open";
            KeypadTable.Run(
                rig,
                10,
                dead + condition,
                (nowMs + 50).ToString() + " " + defect + " -" + condition,
                (nowMs + 100).ToString() + " " + key + defect + " " + key + (i < 39 ? " ok" : " open"),
                (nowMs + 150).ToString() + " " + defect + " -" + (i < 39 ? " ok" : " open"));
            nowMs += 300;
        }

        KeypadTable.Run(rig, 10, nowMs.ToString() + " " + missing + " " + missing + " ok");
    }

    [TestMethod]
    public void A_column_of_letters_that_nobody_needs_is_not_suspected()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        rig.ScanAt(0);
        for (int i = 0; i < 100; i++)
        {
            string key = "1590#47"[i % 7].ToString();
            int nowMs = 1000 + i * 400;
            KeypadTable.Run(rig, 10, nowMs.ToString() + " " + key + " " + key, (nowMs + 100).ToString() + " - -");
        }
    }
}
