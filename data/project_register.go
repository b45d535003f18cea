package data

// LacksInFile lists the fields that a project's registration still lacks, in
// the order of the fields. The beneficiary of a group project is chosen after
// the approval; of a local project nothing goes to the ministry.
func LacksInFile(p *Project) []string {
	var lacks []string
	for _, f := range projectFields {
		switch f.Name {
		case "unit", "support", "counterpart", "contract_plan", "acceptance_plan", "appraised":
		case "district", "beneficiaries":
			if p.Group {
				continue
			}
			if f.Name == "district" {
				continue // helps to find it; no file needs it
			}
		case "sent":
			if p.Funding != National {
				continue
			}
		default:
			continue
		}
		if f.Text(p) == "" {
			lacks = append(lacks, f.Name)
		}
	}
	return lacks
}
