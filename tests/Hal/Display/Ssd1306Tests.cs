using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Hal.Display;

[TestClass]
public class Ssd1306Tests
{
    private const int TicksToStart = FrameBuffer.PageCount + 2;
    private const int TicksToDraw = 1 + TextScreen.LineCount;
    private const int TriedMs = 1000;

    [TestMethod]
    public void A_panel_that_does_not_answer_is_faulty_and_tried_again_after_a_second()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = new Ssd1306(panel, new FrameBuffer());
        panel.IsConnected = false;
        driver.Refresh(0, false);
        Assert.IsTrue(driver.IsFaulty);
        driver.Refresh(10, false);
        driver.Refresh(10 + Ssd1306.RetryMs - 1, false);
        Assert.AreEqual(1, panel.Transfers);
        panel.IsConnected = true;
        driver.Refresh(10 + Ssd1306.RetryMs, false);
        Assert.IsFalse(driver.IsFaulty);
    }

    // A stuck bus stops every thread for a second at each try.
    [TestMethod]
    public void A_bus_that_is_stuck_is_left_alone_for_longer_and_longer_from_the_end_of_each_try_on()
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = new Ssd1306(panel, new FrameBuffer());
        panel.IsConnected = false;
        long nowMs = 0;
        int[] waits = { 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000 };
        for (int i = 0; i < waits.Length; i++)
        {
            driver.Refresh(nowMs, false);
            Assert.AreEqual(i + 1, panel.Transfers);
            nowMs += TriedMs;
            driver.Refresh(nowMs, false);
            nowMs += waits[i];
            driver.Refresh(nowMs - 1, false);
            Assert.AreEqual(i + 1, panel.Transfers);
        }
        panel.IsConnected = true;
        driver.Refresh(nowMs, false);
        Assert.IsFalse(driver.IsFaulty);
    }

    [TestMethod]
    [DataRow(1, 2000)]
    [DataRow(TicksToStart, 1000)]
    public void Only_a_panel_that_took_a_whole_frame_is_tried_again_after_a_second(int ticks, int waitMs)
    {
        ListedPanel panel = new ListedPanel();
        Ssd1306 driver = new Ssd1306(panel, new FrameBuffer());
        panel.IsConnected = false;
        Refresh(driver, 2);
        panel.IsConnected = true;
        long nowMs = 1000 + Ssd1306.RetryMs;
        for (int i = 0; i < ticks; i++)
        {
            driver.Refresh(nowMs, false);
        }
        panel.IsConnected = false;
        driver.Show(Screen(0, "A"));
        for (int i = 0; !driver.IsFaulty; i++)
        {
            Assert.IsTrue(i < 20);
            driver.Refresh(nowMs, false);
        }
        int transfers = panel.Transfers;
        driver.Refresh(nowMs, false);
        driver.Refresh(nowMs + waitMs - 1, false);
        Assert.AreEqual(transfers, panel.Transfers);
        driver.Refresh(nowMs + waitMs, false);
        Assert.AreEqual(transfers + 1, panel.Transfers);
    }

    [TestMethod]
    public void A_panel_stays_dark_until_it_holds_a_whole_frame()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = new Ssd1306(panel, frame);
        driver.Show(Screen(0, "DARK UNTIL DRAWN"));
        Refresh(driver, FrameBuffer.PageCount);
        Assert.IsFalse(panel.IsOn);
        Refresh(driver, TicksToStart);
        Assert.IsTrue(panel.IsOn);
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
        Assert.IsTrue(Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height) > 0);
    }

    [TestMethod]
    public void A_screen_that_changes_with_every_call_is_drawn_to_its_end()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        TextScreen screen = Screen(3, "LAST");
        for (int i = 0; i < 2 * TicksToStart; i++)
        {
            screen.Write(0, i % 2 == 0 ? "A" : "B");
            driver.Show(screen);
            driver.Refresh(1000, false);
        }
        Assert.IsTrue(Picture.LitIn(frame, 0, 48, FrameBuffer.Width, 16) > 0);
    }

    [TestMethod]
    public void A_tick_that_changed_the_screen_does_not_draw_and_the_others_draw_a_line_each()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        TextScreen screen = new TextScreen();
        for (int line = 0; line < TextScreen.LineCount; line++)
        {
            screen.Write(line, "A");
        }
        driver.Show(screen);
        Refresh(driver, 1);
        Assert.AreEqual(0, Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height));
        Refresh(driver, 1);
        int line1 = Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height);
        Assert.IsTrue(line1 > 0);
        Refresh(driver, TextScreen.LineCount - 1);
        Assert.AreEqual(
            TextScreen.LineCount * line1, Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height));
    }

    [TestMethod]
    public void Nothing_is_sent_while_nothing_changes()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        int transfers = panel.Transfers;
        driver.Show(new TextScreen());
        Refresh(driver, 20);
        Assert.AreEqual(transfers, panel.Transfers);
    }

    [TestMethod]
    public void Only_pages_that_changed_are_sent_one_a_tick()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        int pages = panel.Pages;
        driver.Show(Screen(3, "8"));
        int sent = pages;
        for (int i = 0; i < TicksToDraw; i++)
        {
            Refresh(driver, 1);
            Assert.IsTrue(panel.Pages <= sent + 1);
            sent = panel.Pages;
        }
        Refresh(driver, 20);
        Assert.AreEqual(pages + 2, panel.Pages, "a line of text is two pages");
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    [TestMethod]
    public void Nothing_is_sent_while_a_card_passes_and_nothing_is_forgotten()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        driver.Show(Screen(1, "CARD"));
        int transfers = panel.Transfers;
        for (int i = 0; i < 100; i++)
        {
            driver.Refresh(1000 + i, true);
        }

        Assert.AreEqual(transfers, panel.Transfers);
        Refresh(driver, TicksToDraw + FrameBuffer.PageCount);
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    [TestMethod]
    public void A_panel_that_lost_its_power_is_set_up_anew_and_gets_the_whole_frame()
    {
        ListedPanel panel = new ListedPanel();
        FrameBuffer frame = new FrameBuffer();
        Ssd1306 driver = Started(panel, frame);
        driver.Show(Screen(0, "A"));
        Refresh(driver, 10);
        panel.CutPower();
        panel.IsConnected = false;
        driver.Show(Screen(2, "B"));
        Refresh(driver, TicksToDraw);
        Assert.IsTrue(driver.IsFaulty);
        panel.IsConnected = true;
        for (int i = 0; i < TicksToStart + 2; i++)
        {
            driver.Refresh(10_000 + i, false);
        }

        Assert.IsTrue(panel.WasSetUp && panel.IsOn);
        CollectionAssert.AreEqual(frame.Pixels, panel.Memory);
    }

    private static TextScreen Screen(int line, string text)
    {
        TextScreen screen = new TextScreen();
        screen.Write(line, text);
        return screen;
    }

    private static Ssd1306 Started(ListedPanel panel, FrameBuffer frame)
    {
        Ssd1306 driver = new Ssd1306(panel, frame);
        Refresh(driver, TicksToStart);
        Assert.IsTrue(panel.IsOn);
        return driver;
    }

    private static void Refresh(Ssd1306 driver, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            driver.Refresh(1000, false);
        }
    }
}
