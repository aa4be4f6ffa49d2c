using PosTerminal.Mutants;

return new MutantCommand().Parse(args).Invoke();
