System.Console.WriteLine("PosTerminal emulator");
